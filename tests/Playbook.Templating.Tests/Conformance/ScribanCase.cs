using System.Text.Json;
using Playbook.Diagnostics;

namespace Playbook.Templating.Tests.Conformance;

/// <summary>One case of the yardstick: a template with its surroundings, and what the original engine makes of it.</summary>
internal sealed class ScribanCase
{
    private readonly JsonElement _json;

    public ScribanCase(JsonElement json) => _json = json;

    public string Id => _json.GetProperty("id").GetString()!;

    public string Area => _json.GetProperty("area").GetString()!;

    public string Template => _json.GetProperty("template").GetString()!;

    public bool ExpectsError => _json.TryGetProperty("error", out var error) && error.GetBoolean();

    public int? ErrorLine => _json.TryGetProperty("error_line", out var line) && line.ValueKind == JsonValueKind.Number ? line.GetInt32() : null;

    public string Expected => _json.TryGetProperty("expected", out var expected) ? expected.GetString()! : "";

    public string ErrorText => _json.TryGetProperty("error_text", out var text) ? text.GetString()! : "";

    public override string ToString() => _json.GetRawText();

    /// <summary>Renders the case; null when the result is as it should be, else what is wrong.</summary>
    public string? Check()
    {
        var options = CaseOptions.From(_json.TryGetProperty("options", out var json) ? json : default);
        string output;
        try
        {
            output = Render(options);
        }
        catch (TemplateException e)
        {
            return CheckError(e.Diagnostic);
        }
        if (ExpectsError)
            return $"expected an error ({ErrorText}), got «{output}»";
        return output == Expected ? null : $"expected «{Expected}»\n     got      «{output}»";
    }

    private string Render(TemplateOptions options)
    {
        var parsed = Templating.Template.Parse(new SourceFile("text", Template), options);
        if (parsed.HasErrors)
            throw new TemplateException(parsed.Diagnostics.FirstOrDefault(d => d.Where.StartPosition.Line == ErrorLine) ?? parsed.Diagnostics[0]);
        var context = new RenderContext(options);
        if (_json.TryGetProperty("functions", out _))
            context.Globals = CaseOptions.Helpers();
        if (_json.TryGetProperty("includes", out var includes))
            context.Loader = new CaseLoader(includes, options);
        context.Reset(_json.TryGetProperty("model", out var model) ? ToValue(model) : default);
        return parsed.Value.Render(context);
    }

    private string? CheckError(Diagnostic diagnostic)
    {
        if (!ExpectsError)
            return $"expected «{Expected}»\n     failed   {diagnostic.Where}: {diagnostic.Message}";
        var line = diagnostic.Where.StartPosition.Line;
        return ErrorLine is null || ErrorLine == line ? null : $"expected an error in line {ErrorLine} ({ErrorText}), got {diagnostic.Where}: {diagnostic.Message}";
    }

    public static Value ToValue(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return json.GetString();
            case JsonValueKind.True or JsonValueKind.False:
                return json.GetBoolean();
            case JsonValueKind.Number:
                if (json.TryGetInt32(out var small))
                    return small;
                if (json.TryGetInt64(out var large))
                    return large;
                return json.GetDouble();
            case JsonValueKind.Array:
                // Templates may change the lists of a model, so a changeable one is made of it.
                return Value.List(json.EnumerateArray().Select(ToValue));
            case JsonValueKind.Object:
                var map = new TemplateMap();
                foreach (var member in json.EnumerateObject())
                    map[member.Name] = ToValue(member.Value);
                return map;
            default:
                return default;
        }
    }

    private sealed class CaseLoader(JsonElement includes, TemplateOptions options) : ITemplateLoader
    {
        private readonly Dictionary<string, Templating.Template> _parsed = [];

        public IEnumerable<string> Names => includes.EnumerateObject().Select(i => i.Name);

        public Templating.Template? Load(string name)
        {
            if (_parsed.TryGetValue(name, out var parsed))
                return parsed;
            if (!includes.TryGetProperty(name, out var text))
                return null;
            return _parsed[name] = Templating.Template.Parse(new SourceFile(name, text.GetString()!), options).Value;
        }
    }
}
