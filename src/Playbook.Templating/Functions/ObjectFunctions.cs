using System.Globalization;
using Playbook.Diagnostics;
using static Playbook.Templating.Functions.Parameters;

namespace Playbook.Templating.Functions;

/// <summary><c>object</c>: asking values what they are.</summary>
internal static class ObjectFunctions
{
    public static BuiltinObject Make()
    {
        var value = Needed("value");
        return new BuiltinObject("object")
            .Add("default", static (_, a) => a[0].IsNull || (a[0].IsText && a[0].AsText.Length == 0) ? a[1] : a[0], value, Needed("default"))
            .Add("eval", static (c, a) => a[0].IsNull ? a[0] : Evaluate(c, c.Text(a, 0), scriptOnly: true), Needed("template"))
            .Add("eval_template", static (c, a) => a[0].IsNull ? a[0] : Evaluate(c, c.Text(a, 0), scriptOnly: false), Needed("template"))
            .Add("format", Format, value, Needed("format"), Optional("culture"))
            .Add("from_json", static (c, a) => a[0].IsNull ? a[0] : Json.Read(c, c.Text(a, 0)), Needed("json"))
            .Add("has_key", static (c, a) => !a[1].IsNull && TryRead(c, a, out _), value, Needed("key"))
            .Add("has_value", static (c, a) => !a[1].IsNull && TryRead(c, a, out var found) && !found.IsNull, value, Needed("key"))
            .Add("keys", Keys, value)
            .Add("kind", static (_, a) => a[0].IsNull ? default(Value) : TypeNames.Kind(a[0]), value)
            .Add("size", Size, value)
            .Add("to_json", static (c, a) => Json.Write(c, a[0]), value)
            .Add("typeof", static (_, a) => a[0].IsNull ? default(Value) : TypeNames.Type(a[0]), value)
            .Add("values", Values, value);
    }

    /// <summary>A number or date by a .NET format.</summary>
    public static Value Format(RenderContext context, ReadOnlySpan<Value> a)
    {
        var pattern = a[1].IsNull ? null : context.Text(a, 1);
        var culture = context.Culture(a, 2);
        RequirePattern(context, pattern);
        try
        {
            return a[0].Kind switch
            {
                ValueKind.Null => "",
                ValueKind.Integer => ((int)a[0].Bits).ToString(pattern, culture),
                ValueKind.Long => a[0].Bits.ToString(pattern, culture),
                ValueKind.BigInteger => a[0].ToBig().ToString(pattern, culture),
                ValueKind.Float => a[0].AsFloat.ToString(pattern, culture),
                ValueKind.Double => a[0].AsDouble.ToString(pattern, culture),
                ValueKind.Decimal => a[0].AsDecimal.ToString(pattern, culture),
                ValueKind.Date => a[0].AsDate.ToString(pattern, culture),
                ValueKind.TimeSpan => a[0].AsTimeSpan.ToString(pattern, culture),
                _ => throw context.Refuse(0, a[0], "number or date"),
            };
        }
        catch (FormatException)
        {
            throw context.ArgumentError(1, $"`{pattern}` is no format for {TypeNames.InSentence(a[0])}");
        }
    }

    /// <summary>A precision of millions would write millions of digits.</summary>
    private static void RequirePattern(RenderContext context, string? pattern)
    {
        if (pattern is { Length: > 4 and < 12 } && char.IsAsciiLetter(pattern[0])
            && int.TryParse(pattern.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var precision))
        {
            context.RequireLength(precision);
        }
        context.RequireLength(pattern?.Length ?? 0);
    }

    private static bool TryRead(RenderContext context, ReadOnlySpan<Value> a, out Value value)
    {
        value = default;
        MemberHint hint = default;
        return a[0].Kind is ValueKind.Object or ValueKind.List && Members.TryGet(a[0].Ref!, context.Text(a, 1), ref hint, out value);
    }

    private static Value Size(RenderContext context, ReadOnlySpan<Value> a) => a[0].Kind switch
    {
        ValueKind.Text => a[0].AsText.Length,
        ValueKind.List => a[0].AsSequence.Count,
        ValueKind.Object => Members.Count(a[0].Ref!),
        _ => 0,
    };

    private static Value Keys(RenderContext context, ReadOnlySpan<Value> a)
    {
        var list = new TemplateList();
        if (a[0].Kind is ValueKind.Object or ValueKind.List)
        {
            context.Count(Members.Names(a[0].Ref).Count());
            foreach (var name in Members.Names(a[0].Ref))
                list.Add(name);
        }
        return Value.FromList(list);
    }

    private static Value Values(RenderContext context, ReadOnlySpan<Value> a)
    {
        var list = new TemplateList();
        if (a[0].Kind == ValueKind.Object)
        {
            context.Count(Members.Count(a[0].Ref!));
            foreach (var (_, value) in Members.All(a[0].Ref!))
                list.Add(value);
        }
        return Value.FromList(list);
    }

    private static Value Evaluate(RenderContext context, string text, bool scriptOnly)
    {
        context.RequireLength(text.Length * 128L > context.StringLimit ? text.Length : text.Length * 16L);
        var options = context.Options with { ScriptOnly = scriptOnly, AutoIndent = !scriptOnly && context.Options.AutoIndent };
        var parsed = Template.Parse(new SourceFile(scriptOnly ? "eval" : "eval_template", text), options);
        if (parsed.Diagnostics.Count > 0)
            throw context.ArgumentError(0, $"the text to evaluate is not in order: {parsed.Diagnostics[0].Message}");
        return context.Evaluate(parsed.Value.Page, wantsValue: scriptOnly);
    }
}
