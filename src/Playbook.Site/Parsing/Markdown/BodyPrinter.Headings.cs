using Markdig.Syntax;
using Playbook.Diagnostics;
using FileSpan = Playbook.Diagnostics.SourceSpan;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>Headings, and the sections that they begin.</summary>
internal sealed partial class BodyPrinter
{
    private readonly HeadingIds _ids = new();
    private readonly List<BodySection> _sections = [];
    private readonly List<BodyItem> _items = [];
    private HeadingBlock? _droppedTitle;
    private int _shift;
    private int _level = 1;
    private BodyHeading? _heading;
    private int _sectionStart;

    /// <summary>Before printing: which ids are asked for, and whether a heading of level 1 moves all of them down.</summary>
    private void PrepareHeadings(MarkdownDocument document)
    {
        _sectionStart = _start;
        var isFirst = true;
        PrepareHeadings(document, ref isFirst);
    }

    private void PrepareHeadings(ContainerBlock container, ref bool isFirst)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is HeadingBlock heading)
                Prepare(heading, ref isFirst);
            else if (container[i] is ContainerBlock inner)
                PrepareHeadings(inner, ref isFirst);
        }
    }

    private void Prepare(HeadingBlock heading, ref bool isFirst)
    {
        if (heading.Level == 1)
        {
            if (isFirst && _options.Title is { } title && IsSameTitle(title, TextOf(heading)))
                _droppedTitle = heading;
            else
                _shift = 1;
        }
        isFirst = false;
        if (Attributes.Of(heading) is { Id: { } id } && !_ids.Reserve(id))
            _diagnostics.Add(BodyProblems.RepeatedHeadingId(PlaceOf(heading.Span), id));
    }

    private void WriteHeading(HeadingBlock heading)
    {
        var place = PlaceOf(heading.Span);
        var text = TextOf(heading);
        if (heading.Level == 1)
            _diagnostics.Add(BodyProblems.SecondTitle(place, FixOfTitle(heading, place)));
        if (heading == _droppedTitle)
            return;
        if (string.IsNullOrWhiteSpace(text))
        {
            _diagnostics.Add(BodyProblems.EmptyHeading(place));
            return;
        }
        var level = Math.Clamp(heading.Level + _shift, 2, 6);
        if (level > _level + 1)
            _diagnostics.Add(BodyProblems.SkippedLevel(place, heading.Level, _level + 1 - _shift));
        _level = level;
        var attributes = Attributes.Of(heading);
        var id = attributes?.Id ?? _ids.For(text);
        CloseSection(place.Start);
        _heading = new BodyHeading(level, id, text, place);
        WriteHeadingTag(heading, level, id, text, attributes);
        _plain.Clear();
    }

    private void WriteHeadingTag(HeadingBlock heading, int level, string id, string text, Attributes? attributes)
    {
        ReadOnlySpan<byte> digit = [(byte)('0' + level)];
        _html.Write("<h"u8);
        _html.Write(digit);
        _html.Write(" id=\""u8);
        _html.WriteText(id);
        _html.Write("\""u8);
        WriteClasses(attributes);
        _html.Write(">"u8);
        foreach (var anchor in _options.Anchors)
        {
            if (anchor.New.Value != id)
                continue;
            _html.Write("<a id=\""u8);
            _html.WriteText(anchor.Old.Value);
            _html.Write("\"></a>"u8);
        }
        WriteLeaf(heading);
        _html.Write("<a class=\"anchor\" href=\"#"u8);
        _html.WriteText(id);
        _html.Write("\" aria-label=\"Link to section "u8);
        _html.WriteText(text);
        _html.Write("\">#</a></h"u8);
        _html.Write(digit);
        _html.Write(">\n"u8);
    }

    /// <summary>Ends the section before a place, and makes ready for the next.</summary>
    private void CloseSection(int end)
    {
        end = Math.Max(end, _sectionStart);
        var text = _plain.Since(0).Trim();
        if (_heading is not null || text.Length > 0 || _items.Count > 0)
        {
            var where = new FileSpan(_file, _sectionStart, end - _sectionStart);
            _sections.Add(new BodySection(_heading, ByteStore.Keep(text), [.. _items], where));
        }
        _items.Clear();
        _plain.Clear();
        _sectionStart = end;
    }

    private TextFix? FixOfTitle(HeadingBlock heading, FileSpan place)
    {
        if (heading == _droppedTitle)
            return new TextFix(place, "");
        return heading.IsSetext ? null : new TextFix(place.Slice(0, 1), "##");
    }

    private static bool IsSameTitle(string a, string b) => Letters(a).SequenceEqual(Letters(b));

    private static IEnumerable<char> Letters(string text) => text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);
}
