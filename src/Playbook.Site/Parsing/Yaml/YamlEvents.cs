using Playbook.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Playbook.Site.Parsing.Yaml;

/// <summary>
/// Builds nodes from YamlDotNet's events. They come one at a time and are asked for no further than needed, so the bound on depth
/// holds before deep nesting can hurt.
/// </summary>
internal sealed class YamlEvents
{
    private const int DeepestNesting = 32;

    private readonly SourceFile _file;
    private readonly string _text;
    private readonly int _start;
    private readonly int _length;
    private readonly Parser _parser;
    private readonly List<Diagnostic> _diagnostics = [];

    private YamlEvents(SourceFile file, string text, int start, int length)
    {
        (_file, _text, _start, _length) = (file, text, start, length);
        _parser = new Parser(new StringReader(text.Substring(start, length)));
    }

    /// <summary>Reads a part of a file.</summary>
    public static Diagnosed<YamlNode?> Read(SourceFile file, string text, int start, int length)
    {
        var events = new YamlEvents(file, text, start, length);
        YamlNode? root = null;
        try
        {
            root = events.ReadStream();
        }
        catch (RefusedException)
        {
            // said already
        }
        catch (YamlException e)
        {
            events._diagnostics.Add(YamlSyntax.Explain(file, text, start, length, (int)e.Start.Index, (int)e.End.Index, e.Message));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // the parser loses its way in some unfinished brackets and quotes
            events._diagnostics.Add(YamlSyntax.Explain(file, text, start, length, events.Reached, events.Reached, ""));
        }
        return new(events._diagnostics.Any(d => d.Code != "PB1003") ? null : root, events._diagnostics);
    }

    private int Reached => (int)(_parser.Current?.End.Index ?? 0);

    private YamlNode? ReadStream()
    {
        Move();
        Move();
        if (_parser.Current is StreamEnd)
            return null;
        Move();
        var root = ReadNode(0);
        Move();
        if (_parser.Current is DocumentStart second)
            throw Refuse(YamlProblems.SecondDocument(Span(second.Start, second.End)));
        return root;
    }

    private void Move()
    {
        if (!_parser.MoveNext())
            throw new InvalidOperationException("the events end too early");
    }

    private YamlNode ReadNode(int depth)
    {
        var current = _parser.Current!;
        if (current is AnchorAlias alias)
            throw Refuse(YamlProblems.Alias(Span(alias.Start, alias.End)));
        if (current is not NodeEvent node)
            throw new InvalidOperationException("a value is missing");
        if (!node.Anchor.IsEmpty)
            throw Refuse(YamlProblems.Anchor(AtSign(node, '&')));
        if (!node.Tag.IsEmpty)
            throw Refuse(YamlProblems.Tag(AtSign(node, '!')));
        if (depth > DeepestNesting)
            throw Refuse(YamlProblems.TooDeep(Span(node.Start, node.Start), DeepestNesting));
        return node switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart sequence => ReadSequence(sequence, depth),
            MappingStart mapping => ReadMapping(mapping, depth),
            _ => throw new InvalidOperationException("an unknown event"),
        };
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        Move();
        return ToNode(scalar);
    }

    private YamlScalar ToNode(Scalar scalar)
    {
        var start = (int)scalar.Start.Index;
        var end = Math.Min((int)scalar.End.Index, _length);
        while (end > start && _text[_start + end - 1] is ' ' or '\t' or '\r' or '\n')
            end--;
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, new SourceSpan(_file, _start + start, Math.Max(0, end - start)));
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        Move();
        while (_parser.Current is not SequenceEnd)
            items.Add(ReadNode(depth + 1));
        var last = items.Count > 0 ? items[^1].Where : default;
        var where = Enclose(start.Start, start.Style == SequenceStyle.Flow, last);
        Move();
        return new YamlSequence(items, where);
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        Dictionary<string, YamlScalar>? seen = null;
        var last = default(SourceSpan);
        Move();
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1) as YamlScalar ?? throw Refuse(YamlProblems.ComplexKey(Span(start.Start, start.Start)));
            var value = ReadNode(depth + 1);
            last = value.Where;
            seen ??= new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
            if (seen.TryAdd(key.Value, key))
                entries.Add(new YamlEntry(key, value));
            else
                _diagnostics.Add(YamlProblems.DuplicateKey(key, seen[key.Value]));
        }
        var where = Enclose(start.Start, start.Style == MappingStyle.Flow, last);
        Move();
        return new YamlMapping(entries, where);
    }

    /// <summary>From the start of a list or mapping to its closing bracket, or to the end of its last value where it has none.</summary>
    private SourceSpan Enclose(Mark start, bool isFlow, SourceSpan last)
    {
        var from = _start + (int)start.Index;
        var to = isFlow ? _start + (int)_parser.Current!.Start.Index + 1 : last.File is null ? from : last.End;
        return new SourceSpan(_file, from, Math.Clamp(to - from, 0, _start + _length - from));
    }

    private SourceSpan Span(Mark start, Mark end) =>
        new(_file, _start + (int)start.Index, Math.Max(0, (int)(end.Index - start.Index)));

    /// <summary>The anchor or tag of a node: from its sign to the next space.</summary>
    private SourceSpan AtSign(NodeEvent node, char sign)
    {
        var from = Math.Max(0, _text.IndexOf(sign, _start + (int)node.Start.Index, (int)Math.Min(node.End.Index - node.Start.Index, _length - node.Start.Index)));
        from = Math.Max(from, _start + (int)node.Start.Index);
        var to = from;
        while (to < _start + _length && !char.IsWhiteSpace(_text[to]))
            to++;
        return new SourceSpan(_file, from, to - from);
    }

    private RefusedException Refuse(Diagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        return new RefusedException();
    }

    /// <summary>Leaves the recursion; the reason is among the diagnostics.</summary>
    private sealed class RefusedException : Exception;
}
