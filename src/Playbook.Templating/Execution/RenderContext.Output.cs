namespace Playbook.Templating;

/// <summary>Writing: to the page, or to the text that is being captured; with the indentation of the block that writes.</summary>
public sealed partial class RenderContext
{
    private readonly Stack<TextSink> _spareSinks = new();
    private TextSink _output = null!;
    private string? _indent;
    private bool _atLineStart;

    internal TextSink Output => _output;

    /// <summary>The white space that follows each line end written now; null for none.</summary>
    internal string? Indent
    {
        get => _indent;
        set => _indent = value;
    }

    internal void WriteText(ReadOnlySpan<char> text)
    {
        if (_indent is null)
        {
            _output.Write(text);
            if (text.Length > 0)
                _atLineStart = false;
        }
        else
        {
            WriteIndented(text, _indent);
        }
    }

    internal void WriteValue(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                return;
            case ValueKind.Text when value.IsString:
                WriteText(value.AsText);
                return;
            case ValueKind.Text when _indent is null:
                ((ITemplateText)value.Ref!).WriteTo(_output);
                _atLineStart = false;
                return;
            case ValueKind.Integer when _indent is null:
                _output.WriteNumber((int)value.Bits);
                _atLineStart = false;
                return;
            default:
                WriteText(ValueText.ToText(this, value));
                return;
        }
    }

    /// <summary>Sends what is written from now on to a text of its own.</summary>
    internal TextSink BeginCapture(out Capture before)
    {
        before = new Capture(_output, _indent, _atLineStart);
        if (!_spareSinks.TryPop(out var sink))
            sink = new TextSink();
        sink.HardLimit = Options.OutputLimit;
        sink.CutAt(Options.LimitToString);
        _output = sink;
        _indent = null;
        _atLineStart = false;
        return sink;
    }

    /// <summary>Goes back to the output before, and gives what was captured.</summary>
    internal string EndCapture(TextSink sink, Capture before)
    {
        var text = sink.ToString();
        AbandonCapture(sink, before);
        return text;
    }

    internal void AbandonCapture(TextSink sink, Capture before)
    {
        (_output, _indent, _atLineStart) = (before.Output, before.Indent, before.AtLineStart);
        sink.Clear();
        _spareSinks.Push(sink);
    }

    private void WriteIndented(ReadOnlySpan<char> text, string indent)
    {
        while (text.Length > 0)
        {
            var end = text.IndexOf('\n');
            var line = end < 0 ? text : text[..(end + 1)];
            var isEmpty = line is "\n" or "\r\n";
            if (_atLineStart && (!isEmpty || Options.IndentOnEmptyLines))
                _output.Write(indent);
            _output.Write(line);
            _atLineStart = end >= 0;
            text = text[line.Length..];
        }
    }

    /// <summary>What to go back to after a capture.</summary>
    internal readonly record struct Capture(TextSink Output, string? Indent, bool AtLineStart);
}
