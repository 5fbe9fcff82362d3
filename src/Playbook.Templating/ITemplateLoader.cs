namespace Playbook.Templating;

/// <summary>Gives the templates that <c>include</c> names. They are parsed already: rendering reads no files.</summary>
public interface ITemplateLoader
{
    /// <summary>The names that can be included, for "did you mean".</summary>
    IEnumerable<string> Names { get; }

    /// <summary>The template of a name, or null when there is none.</summary>
    /// <param name="name">The name as the template wrote it.</param>
    Template? Load(string name);
}
