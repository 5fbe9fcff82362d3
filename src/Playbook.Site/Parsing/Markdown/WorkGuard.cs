using Markdig.Helpers;
using Markdig.Parsers;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>
/// Bounds the work that a text can cause. Brackets and emphasis are matched by looking back over the signs that are still open in the
/// same paragraph or table, so a paragraph of nothing but signs costs the square of its length. This parser sees each sign first,
/// counts what matching it may cost at most, and gives up when the sum is beyond what any text for readers needs. A count of steps
/// and not of time, so that the same text always has the same result.
/// </summary>
internal sealed class WorkGuard : InlineParser
{
    private const long MostSteps = 100_000_000;
    private const int StepsForOpenBracket = 20;
    private const int StepsForAddress = 4;

    public WorkGuard() => OpeningCharacters = ['[', ']', '*', '_', '~', '|', '!', '"', '\''];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var work = (Work)(processor.ParserStates[Index] ??= new Work());
        if (!ReferenceEquals(work.Block, processor.Block))
            (work.Block, work.Signs, work.Brackets) = (processor.Block, 0, 0);
        work.Signs++;
        switch (slice.CurrentChar)
        {
            case '|':
                return false;
            case '[':
                work.Steps += work.Signs + (StepsForOpenBracket * work.Brackets++);
                break;
            case ']':
                work.Brackets = Math.Max(0, work.Brackets - 1);
                work.Steps += work.Signs + (slice.PeekChar() == '(' ? StepsOfAddress(slice) : 0);
                break;
            default:
                work.Steps += work.Signs;
                break;
        }
        return work.Steps <= MostSteps ? false : throw new TooComplicatedException("a paragraph holds too many brackets or stars");
    }

    /// <summary>How far an address in parentheses is followed: to its end, or to a space where it turns out to be none.</summary>
    private static int StepsOfAddress(StringSlice slice)
    {
        var depth = 0;
        var i = slice.Start + 1;
        for (; i <= slice.End; i++)
        {
            var c = slice.Text[i];
            if (c <= ' ' || (c == ')' && --depth == 0))
                break;
            if (c == '(')
                depth++;
        }
        return StepsForAddress * (i - slice.Start);
    }

    private sealed class Work
    {
        public object? Block { get; set; }

        public long Signs { get; set; }

        public long Brackets { get; set; }

        public long Steps { get; set; }
    }
}
