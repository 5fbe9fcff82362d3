namespace Playbook.Templating;

/// <summary>The characters of a text as a sequence of one-letter texts.</summary>
internal sealed class CharacterSequence(string text) : Sequence
{
    private static readonly string[] Letters = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    public override int Count => text.Length;

    public override Value this[int index] => Letter(text[index]);

    public override bool IsIterator => true;

    /// <summary>A one-letter text; the common ones are made once.</summary>
    public static string Letter(char letter) => letter < 128 ? Letters[letter] : letter.ToString();
}
