using System.Text.Json;
using Playbook.Diagnostics;
using Playbook.Templating;

namespace Playbook.Benchmarks.Templating;

/// <summary>A page with its model and what has to come of it.</summary>
internal sealed class MeasuredPage : IDisposable
{
    private readonly SourceFile _source;
    private readonly string _text;
    private readonly string _expected;
    private readonly Value _model;
    private readonly Template _template;
    private readonly RenderContext _context = new();
    private readonly TextSink _output = new();

    public MeasuredPage(string folder)
    {
        _source = new SourceFile("page", File.ReadAllText(Path.Combine(folder, "page.scriban-html")));
        // Held, so that decoding the file is not measured.
        _text = _source.Text;
        _expected = File.ReadAllText(Path.Combine(folder, "expected.html"));
        using var model = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "model.json")));
        _model = ToValue(model.RootElement);
        _template = Template.Parse(_source).Value;
        Render();
    }

    public bool IsRight => _output.WrittenSpan.SequenceEqual(_expected) && _text.Length > 0;

    public void Dispose() => _output.Dispose();

    public void Parse() => Template.Parse(_source);

    public void Render()
    {
        _context.Reset(_model);
        _output.Clear();
        _template.Render(_context, _output);
    }

    private static Value ToValue(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return json.GetString();
            case JsonValueKind.True or JsonValueKind.False:
                return json.GetBoolean();
            case JsonValueKind.Number:
                return json.TryGetInt32(out var whole) ? whole : json.GetDouble();
            case JsonValueKind.Array:
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
}
