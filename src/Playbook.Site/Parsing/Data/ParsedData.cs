using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Data;

/// <summary>The vocabulary, as declared in <c>data/*.yml</c>. A list that was not declared is null: its file does not exist.</summary>
/// <param name="Pillars"><c>pillars.yml</c>.</param>
/// <param name="Levels"><c>seniority.yml</c>.</param>
/// <param name="Topics"><c>topics.yml</c>.</param>
/// <param name="Glossary"><c>glossary.yml</c>.</param>
/// <param name="People"><c>people.yml</c>.</param>
/// <param name="Competencies"><c>competencies.yml</c>.</param>
public sealed record ParsedData(
    DataFile<ParsedPillar>? Pillars,
    DataFile<ParsedLevel>? Levels,
    DataFile<ParsedTopic>? Topics,
    DataFile<ParsedTerm>? Glossary,
    DataFile<ParsedPerson>? People,
    DataFile<ParsedCompetency>? Competencies)
{
    /// <summary>Nothing declared.</summary>
    public static ParsedData None { get; } = new(null, null, null, null, null, null);
}

/// <summary>A file of declarations.</summary>
/// <typeparam name="T">What it declares.</typeparam>
/// <param name="File">The source.</param>
/// <param name="Entries">In the order of the file, which is the order that readers see.</param>
/// <param name="IsWhole">Whether it parsed without an error.</param>
public sealed record DataFile<T>(SourceFile File, IReadOnlyList<T> Entries, bool IsWhole);

/// <summary>An entry of <c>pillars.yml</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Question">The question it answers.</param>
/// <param name="Description">An introduction for its page.</param>
/// <param name="Aliases">Other words for it.</param>
public sealed record ParsedPillar(
    Located<string> Id, string Title, string? Question, string? Description, IReadOnlyList<Located<string>> Aliases);

/// <summary>An entry of <c>seniority.yml</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Rank">Its height; two ends may be of equal rank.</param>
/// <param name="Next">The levels that follow.</param>
/// <param name="Short">In a few words.</param>
/// <param name="Description">An introduction for its page.</param>
/// <param name="Aliases">Other words for it, such as a company's grades.</param>
public sealed record ParsedLevel(
    Located<string> Id,
    string Title,
    Located<int> Rank,
    IReadOnlyList<Located<string>> Next,
    string? Short,
    string? Description,
    IReadOnlyList<Located<string>> Aliases);

/// <summary>An entry of <c>topics.yml</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">One line.</param>
/// <param name="Aliases">Other words for it.</param>
public sealed record ParsedTopic(Located<string> Id, string Title, string? Description, IReadOnlyList<Located<string>> Aliases);

/// <summary>An entry of <c>glossary.yml</c>.</summary>
/// <param name="Term">The term.</param>
/// <param name="Definition">What it means.</param>
/// <param name="Aliases">Other words for it.</param>
/// <param name="Topics">Topic ids.</param>
public sealed record ParsedTerm(
    Located<string> Term, string Definition, IReadOnlyList<Located<string>> Aliases, IReadOnlyList<Located<string>> Topics);

/// <summary>An entry of <c>people.yml</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name to show.</param>
public sealed record ParsedPerson(Located<string> Id, string Name);

/// <summary>An entry of <c>competencies.yml</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Pillar">A pillar id.</param>
/// <param name="Level">A level id.</param>
/// <param name="Statement">In the first person, observable.</param>
/// <param name="Articles">Article ids that train it.</param>
public sealed record ParsedCompetency(
    Located<string> Id,
    Located<string> Pillar,
    Located<string> Level,
    Located<string> Statement,
    IReadOnlyList<Located<string>> Articles);
