using System.Text.Json;

namespace Playbook.Templating.Tests.Conformance;

/// <summary>The switches of a case, and the functions that some cases expect of their host.</summary>
internal static class CaseOptions
{
    public static TemplateOptions From(JsonElement json)
    {
        var options = TemplateOptions.Default;
        if (json.ValueKind != JsonValueKind.Object)
            return options;
        foreach (var option in json.EnumerateObject())
        {
            var value = option.Value;
            options = option.Name switch
            {
                "strict_variables" => options with { StrictVariables = value.GetBoolean() },
                "loop_limit" => options with { LoopLimit = value.GetInt32() },
                "recursive_limit" => options with { RecursiveLimit = value.GetInt32() },
                "limit_to_string" => options with { LimitToString = value.GetInt32() },
                "object_recursion_limit" => options with { ObjectRecursionLimit = value.GetInt32() },
                "expression_depth_limit" => options with { ExpressionDepthLimit = value.GetInt32() },
                "auto_indent" => options with { AutoIndent = value.GetBoolean() },
                "indent_on_empty_lines" => options with { IndentOnEmptyLines = value.GetBoolean() },
                "relaxed_target_access" => options with { RelaxedTargetAccess = value.GetBoolean() },
                "relaxed_member_access" => options with { RelaxedMemberAccess = value.GetBoolean() },
                "relaxed_function_access" => options with { RelaxedFunctionAccess = value.GetBoolean() },
                "relaxed_indexer_access" => options with { RelaxedIndexerAccess = value.GetBoolean() },
                "null_indexer" => options with { NullIndexer = value.GetBoolean() },
                "error_for_statement_function_as_expression" => options with { ErrorForStatementFunctionAsExpression = value.GetBoolean() },
                "script_only" => options with { ScriptOnly = value.GetBoolean() },
                _ => throw new InvalidDataException($"unknown option {option.Name}"),
            };
        }
        return options;
    }

    public static TemplateMap Helpers() => new()
    {
        ["special_concat_strings"] = new TemplateFunction(
            "special_concat_strings",
            static (_, a) => $"a: {a[0]}, b: {a[1]}, c: {a[2]}",
            new TemplateParameter("a", true, "default_a"),
            new TemplateParameter("b", true, "default_b"),
            new TemplateParameter("c", true, "default_c")),
        ["special_concat_string_and_params"] = new TemplateFunction(
            "special_concat_string_and_params",
            static (_, a) => $"a: {a[0]}" + Numbered(a[1..], ", "),
            new TemplateParameter("a"),
            new TemplateParameter("rest", IsRest: true)),
        ["special_concat_params"] = new TemplateFunction(
            "special_concat_params",
            static (_, a) => Numbered(a, ""),
            new TemplateParameter("rest", IsRest: true)),
    };

    private static string Numbered(ReadOnlySpan<Value> values, string lead)
    {
        var text = "";
        for (var i = 0; i < values.Length; i++)
            text += (i == 0 ? lead : ", ") + $"v{i}: {values[i]}";
        return text;
    }
}
