using Markdig.Extensions.Tables;
using Markdig.Syntax;
using FileSpan = Playbook.Diagnostics.SourceSpan;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>Tables: in a region of their own that can be scrolled by keyboard, named after the heading above.</summary>
internal sealed partial class BodyPrinter
{
    private readonly Dictionary<string, int> _tableNames = new(StringComparer.Ordinal);

    /// <summary>The grid table that is being printed. Its cells are cut out of their lines, so that nothing in them knows its place.</summary>
    private FileSpan? _grid;

    private void WriteTable(Table table)
    {
        var outer = _grid;
        if (table.Parser is GridTableParser)
            _grid = PlaceOf(table.Span);
        _html.Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table"u8);
        WriteTableName();
        _html.Write("\">\n<table>\n"u8);
        var isInHead = false;
        var isInBody = false;
        var headsRows = table is [TableRow { IsHeader: true } first, ..] && IsEmpty(first);
        foreach (var block in table)
        {
            if (block is not TableRow row)
                continue;
            if (row.IsHeader && !isInHead && !isInBody)
            {
                _html.Write("<thead>\n"u8);
                isInHead = true;
            }
            else if (!row.IsHeader && !isInBody)
            {
                _html.Write(isInHead ? "</thead>\n<tbody>\n"u8 : "<tbody>\n"u8);
                (isInHead, isInBody) = (false, true);
            }
            WriteRow(table, row, headsRows);
        }
        _html.Write(isInHead ? "</thead>\n"u8 : isInBody ? "</tbody>\n"u8 : ""u8);
        _html.Write("</table>\n</div>\n"u8);
        _grid = outer;
    }

    private void WriteTableName()
    {
        var name = _heading?.Text ?? _options.Title ?? "";
        var number = _tableNames[name] = _tableNames.GetValueOrDefault(name) + 1;
        if (name.Length > 0)
        {
            _html.Write(": "u8);
            _html.WriteText(name);
        }
        if (number > 1)
        {
            _html.Write(" ("u8);
            WriteNumber(number);
            _html.Write(")"u8);
        }
    }

    private void WriteRow(Table table, TableRow row, bool headsRows)
    {
        _html.Write("<tr>\n"u8);
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is not TableCell cell)
                continue;
            var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : i;
            var isHead = row.IsHeader ? !(headsRows && i == 0) : headsRows && i == 0;
            _html.Write(!isHead ? "<td"u8 : row.IsHeader ? "<th scope=\"col\""u8 : "<th scope=\"row\""u8);
            WriteSpanOf("colspan"u8, cell.ColumnSpan);
            WriteSpanOf("rowspan"u8, cell.RowSpan);
            if (column < table.ColumnDefinitions.Count)
                WriteAlignment(table.ColumnDefinitions[column].Alignment);
            _html.Write(">"u8);
            WriteCell(cell);
            _html.Write(isHead ? "</th>\n"u8 : "</td>\n"u8);
        }
        _html.Write("</tr>\n"u8);
    }

    private void WriteCell(TableCell cell)
    {
        var wasTight = _isTight;
        _isTight = cell.Count == 1;
        var length = _html.Length;
        if (cell.Count == 1 && cell[0] is ParagraphBlock paragraph)
            WriteProse(paragraph);
        else
            WriteChildren(cell);
        if (_html.Length == length)
            _plain.Append('\n');
        _isTight = wasTight;
    }

    private void WriteAlignment(TableColumnAlign? alignment) => _html.Write(alignment switch
    {
        TableColumnAlign.Left => " class=\"align-left\""u8,
        TableColumnAlign.Center => " class=\"align-center\""u8,
        TableColumnAlign.Right => " class=\"align-right\""u8,
        _ => ""u8,
    });

    private void WriteSpanOf(ReadOnlySpan<byte> name, int count)
    {
        if (count <= 1)
            return;
        _html.Write(" "u8);
        _html.Write(name);
        _html.Write("=\""u8);
        WriteNumber(count);
        _html.Write("\""u8);
    }

    /// <summary>Whether the corner is empty; then the first column says what each row is about.</summary>
    private static bool IsEmpty(TableRow row) =>
        row is [TableCell first, TableCell, ..] && first.All(block => block is LeafBlock { Inline: null or { FirstChild: null } });
}
