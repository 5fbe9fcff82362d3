using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>Lists of points, tasks and definitions.</summary>
internal sealed partial class BodyPrinter
{
    private bool _isTight;

    private void WriteList(ListBlock list)
    {
        if (list.IsOrdered)
        {
            _html.Write("<ol"u8);
            if (list.OrderedStart is { Length: > 0 } start && start != "1" && int.TryParse(start, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                _html.Write(" start=\""u8);
                WriteNumber(number);
                _html.Write("\""u8);
            }
            _html.Write(">\n"u8);
        }
        else
        {
            _html.Write("<ul>\n"u8);
        }
        var wasTight = _isTight;
        _isTight = !list.IsLoose;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is ListItemBlock item)
                WriteItem(item);
        }
        _isTight = wasTight;
        _html.Write(list.IsOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
    }

    private void WriteItem(ListItemBlock item)
    {
        var first = item.Count > 0 ? item[0] as ParagraphBlock : null;
        var task = first?.Inline?.FirstChild as TaskMark;
        _html.Write(task is null ? "<li>"u8 : "<li class=\"task\">"u8);
        if (!_isTight)
            _html.Write("\n"u8);
        var index = _items.Count;
        var kind = task is null ? BodyItemKind.Point : BodyItemKind.Task;
        var where = PlaceOf(first?.Span ?? new Markdig.Syntax.SourceSpan(item.Span.Start, item.Span.Start));
        _items.Add(new BodyItem(kind, "", where));
        var start = _plain.Length;
        var isCut = false;
        if (++_depth > MarkdownPipelines.DeepestNesting * 2)
            throw new TooComplicatedException("it nests too deeply");
        var outside = EnterScope();
        for (var i = 0; i < item.Count; i++)
        {
            if (!isCut && item[i] is ListBlock)
            {
                SetItem(index, start);
                isCut = true;
            }
            if (i == 0 && task is not null)
                WriteTask(first!, task);
            else
                WriteBlock(item[i]);
        }
        LeaveScope(outside);
        _depth--;
        if (!isCut)
            SetItem(index, start);
        _html.Write("</li>\n"u8);
    }

    /// <summary>A heading inside of a list ends the section, and with it the list of its items.</summary>
    private void SetItem(int index, int start)
    {
        if (index < _items.Count && start <= _plain.Length && _items[index].Kind != BodyItemKind.Point)
            _items[index] = _items[index] with { Text = _plain.Since(start).Trim().ToString() };
    }

    private void WriteTask(ParagraphBlock paragraph, TaskMark task)
    {
        if (!_isTight)
            _html.Write("<p>"u8);
        _html.Write(task.IsDone ? "<label><input type=\"checkbox\" disabled checked> "u8 : "<label><input type=\"checkbox\" disabled> "u8);
        WriteProse(paragraph);
        _html.Write("</label>"u8);
        _html.Write(_isTight ? "\n"u8 : "</p>\n"u8);
    }

    private void WriteDefinitions(DefinitionList list)
    {
        _html.Write("<dl>\n"u8);
        var terms = Range.All;
        foreach (var block in list)
        {
            if (block is DefinitionItem item)
                WriteDefinition(item, ref terms);
        }
        _html.Write("</dl>\n"u8);
    }

    /// <param name="item">Terms and what they mean; a second meaning stands in an item without a term.</param>
    /// <param name="terms">Which items of the section the last terms are.</param>
    private void WriteDefinition(DefinitionItem item, ref Range terms)
    {
        var isOpen = false;
        var start = 0;
        var wasTight = _isTight;
        _isTight = item.Count(block => block is ParagraphBlock) == 1;
        foreach (var block in item)
        {
            if (block is DefinitionTerm term)
            {
                if (isOpen)
                {
                    _html.Write("</dd>\n"u8);
                    SetDefinition(terms, start);
                }
                terms = isOpen || block == item[0] ? _items.Count.._items.Count : terms;
                isOpen = false;
                WriteTerm(term);
                terms = terms.Start.._items.Count;
                continue;
            }
            if (!isOpen)
            {
                _html.Write("<dd>"u8);
                start = _plain.Length;
            }
            isOpen = true;
            var outside = EnterScope();
            WriteBlock(block);
            LeaveScope(outside);
        }
        if (isOpen)
        {
            _html.Write("</dd>\n"u8);
            SetDefinition(terms, start);
        }
        _isTight = wasTight;
    }

    /// <summary>As <see cref="SetItem"/>; terms that share a definition have the same text.</summary>
    private void SetDefinition(Range terms, int start)
    {
        if (terms.End.Value > _items.Count || terms.End.IsFromEnd || start > _plain.Length)
            return;
        var text = _plain.Since(start).Trim().ToString();
        for (var i = terms.Start.Value; i < terms.End.Value; i++)
        {
            if (_items[i] is { Kind: BodyItemKind.Term } term)
                _items[i] = term with { Definition = term.Definition is { } first ? $"{first}\n{text}" : text };
        }
    }

    private void WriteTerm(DefinitionTerm term)
    {
        _html.Write("<dt>"u8);
        var start = _plain.Length;
        WriteLeaf(term);
        _items.Add(new BodyItem(BodyItemKind.Term, _plain.Since(start).Trim().ToString(), PlaceOf(term.Span)));
        _plain.Append('\n');
        _html.Write("</dt>\n"u8);
    }
}
