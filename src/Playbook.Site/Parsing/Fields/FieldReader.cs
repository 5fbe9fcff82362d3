using Playbook.Diagnostics;
using Playbook.Site.Parsing.Yaml;

namespace Playbook.Site.Parsing.Fields;

/// <summary>
/// Reads the keys of one mapping. To ask for a key declares it: what nobody asked for is unknown when <see cref="Finish"/> is called.
/// So the reader of a format is a list of its keys, and there is no second list to keep in step.
/// </summary>
internal sealed class FieldReader
{
    private readonly YamlMapping? _mapping;
    private readonly string _what;
    private readonly SourceSpan _where;
    private readonly List<Diagnostic> _diagnostics;
    private readonly List<string> _asked = new(32);
    private int _found;

    /// <summary>A reader of a mapping.</summary>
    /// <param name="node">The value that should be a mapping.</param>
    /// <param name="what">What it describes, such as <c>an article</c>.</param>
    /// <param name="where">Where to point when a key is missing.</param>
    /// <param name="diagnostics">Where to put what is wrong.</param>
    public FieldReader(YamlNode? node, string what, SourceSpan where, List<Diagnostic> diagnostics)
    {
        (_what, _where, _diagnostics) = (what, where, diagnostics);
        _mapping = node as YamlMapping;
        IsMapping = _mapping is not null || node is null or YamlScalar { IsNull: true };
        if (!IsMapping)
            diagnostics.Add(FieldProblems.NotAMapping(node!, what));
    }

    /// <summary>Whether there is a mapping, if an empty one.</summary>
    public bool IsMapping { get; }

    /// <summary>Where to point when a key is missing.</summary>
    public SourceSpan Where => _where;

    /// <summary>What was found wrong, here and elsewhere.</summary>
    public List<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The value of a key, or null when there is none.</summary>
    public YamlNode? Node(string key)
    {
        _asked.Add(key);
        if (_mapping is null)
            return null;
        foreach (var entry in _mapping.Entries)
        {
            if (entry.Key.Value != key)
                continue;
            _found++;
            return entry.Value is YamlScalar { IsNull: true } ? null : entry.Value;
        }
        return null;
    }

    /// <summary>The value of a key that must be there.</summary>
    public YamlNode? Required(string key)
    {
        var node = Node(key);
        if (node is null && IsMapping)
            _diagnostics.Add(FieldProblems.Missing(key, _what, KeyWithoutValue(key) ?? _where));
        return node;
    }

    /// <summary>A text.</summary>
    public Located<string>? Text(string key) => Values.Text(key, Node(key), _diagnostics);

    /// <summary>A text that must be there.</summary>
    public Located<string>? RequiredText(string key) => Values.Text(key, Required(key), _diagnostics);

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public IReadOnlyList<Located<string>> Texts(string key) => Values.Texts(key, Node(key), _diagnostics);

    /// <summary>A list of texts that must be there.</summary>
    public IReadOnlyList<Located<string>> RequiredTexts(string key) => Values.Texts(key, Required(key), _diagnostics);

    /// <summary>Anything that is written as a text and has a form.</summary>
    /// <param name="key">The key.</param>
    /// <param name="form">Its form.</param>
    public Located<T>? Value<T>(string key, Form<T> form) => Values.Of(key, Node(key), form, _diagnostics);

    /// <summary>Items that each have a form of their own.</summary>
    /// <param name="key">The key.</param>
    /// <param name="read">Reads an item; null leaves it out.</param>
    public IReadOnlyList<T> Items<T>(string key, Func<YamlNode, T?> read)
        where T : class => Values.Items(key, Node(key), read, _diagnostics);

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Finish()
    {
        if (_mapping is null || _found == _mapping.Entries.Count)
            return;
        foreach (var entry in _mapping.Entries)
        {
            if (!_asked.Contains(entry.Key.Value))
                _diagnostics.Add(FieldProblems.Unknown(entry.Key, _what, _asked));
        }
    }

    private SourceSpan? KeyWithoutValue(string key) => _mapping?.Entries.FirstOrDefault(e => e.Key.Value == key)?.Key.Where;
}
