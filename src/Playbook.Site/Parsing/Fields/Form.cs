namespace Playbook.Site.Parsing.Fields;

/// <summary>How a value is written.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Expected">Its form in words, such as "a date".</param>
/// <param name="Example">A right one.</param>
/// <param name="TryParse">Understands a text.</param>
internal sealed record Form<T>(string Expected, string Example, TryParse<T> TryParse);

/// <summary>Understands a text.</summary>
internal delegate bool TryParse<T>(string text, out T value);
