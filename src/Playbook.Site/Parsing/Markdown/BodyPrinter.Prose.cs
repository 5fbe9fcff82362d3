using System.Buffers;
using Playbook.Diagnostics;
using FileSpan = Playbook.Diagnostics.SourceSpan;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>What is looked at in the words themselves: how many, how long the sentences, the same word twice.</summary>
internal sealed partial class BodyPrinter
{
    private const int LongestSentence = 45;

    /// <summary>Space, emphasis, and the mark of a quotation at the start of a line. An image or a tag between two words parts them.</summary>
    private static readonly SearchValues<char> MayStandBetween = SearchValues.Create(" \t\r\n*_~>");

    private int _words;

    private void LookAtProse(int start)
    {
        var text = _plain.Since(start);
        _words += WordCount.Of(text);
        if (_options.Advice)
            LookAtSentences(text, start);
    }

    private void LookAtSentences(ReadOnlySpan<char> text, int start)
    {
        var sentenceWords = 0;
        var sentenceStart = -1;
        var previousStart = 0;
        var previousEnd = 0;
        var i = 0;
        while (true)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i]))
                i++;
            if (i >= text.Length)
                break;
            var wordStart = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
                i++;
            var letters = LetterCount(text[wordStart..i]);
            if (letters == 0)
                continue;
            sentenceWords++;
            if (sentenceStart < 0)
                sentenceStart = wordStart;
            if (previousEnd - previousStart == letters && IsRepeated(text[previousStart..previousEnd], text[wordStart..i]))
                ReportRepeated(start + previousStart, start + wordStart, previousEnd - previousStart);
            (previousStart, previousEnd) = (wordStart, i);
            if (!EndsSentence(text[wordStart..i]))
                continue;
            ReportLong(start + sentenceStart, start + i, sentenceWords);
            (sentenceWords, sentenceStart) = (0, -1);
        }
        if (sentenceStart >= 0)
            ReportLong(start + sentenceStart, start + text.Length, sentenceWords);
    }

    /// <summary>The length of a word without the punctuation behind it; 0 for what is no word.</summary>
    private static int LetterCount(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        while (length > 0 && !char.IsLetterOrDigit(word[length - 1]))
            length--;
        return length;
    }

    /// <summary>Words only, and not those that may follow themselves.</summary>
    private static bool IsRepeated(ReadOnlySpan<char> previous, ReadOnlySpan<char> word)
    {
        if (!previous.Equals(word[..previous.Length], StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var c in previous)
        {
            if (!char.IsLetter(c))
                return false;
        }
        return !previous.Equals("had", StringComparison.OrdinalIgnoreCase) && !previous.Equals("that", StringComparison.OrdinalIgnoreCase);
    }

    private static bool EndsSentence(ReadOnlySpan<char> word)
    {
        var end = word.Length - 1;
        while (end > 0 && word[end] is ')' or ']' or '"' or '\'' or '”' or '’')
            end--;
        return word[end] is '.' or '!' or '?' or '…';
    }

    private void ReportRepeated(int first, int second, int length)
    {
        var (from, isProse) = _plain.PlaceOf(first);
        var (to, isProseToo) = _plain.PlaceOf(second);
        var word = _plain.Since(second)[..length];
        if (!isProse || !isProseToo || to <= from || !IsAt(to, word))
            return;
        var between = _text.AsSpan(from + length - _start, to - from - length);
        if (between.ContainsAnyExcept(MayStandBetween))
            return;
        var fix = IsAt(from, _plain.Since(first)[..length]) && between.IsWhiteSpace()
            ? new TextFix(new FileSpan(_file, from + length, to - from), "")
            : null;
        _diagnostics.Add(BodyProblems.RepeatedWord(new FileSpan(_file, to, length), word.ToString(), fix));
    }

    /// <summary>Whether the file has these words at that place; Markdig is off in some unfinished tables.</summary>
    private bool IsAt(int place, ReadOnlySpan<char> words) => _text.AsSpan(place - _start).StartsWith(words, StringComparison.Ordinal);

    private void ReportLong(int start, int end, int words)
    {
        if (words <= LongestSentence)
            return;
        var from = _plain.PlaceOf(start).Source;
        var to = Math.Min(_plain.PlaceOf(end - 1).Source + 1, _start + _text.Length);
        _diagnostics.Add(BodyProblems.LongSentence(new FileSpan(_file, from, Math.Max(0, to - from)), words));
    }
}
