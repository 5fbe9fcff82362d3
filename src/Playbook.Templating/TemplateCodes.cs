namespace Playbook.Templating;

/// <summary>The codes of the diagnostics that templates give rise to.</summary>
public static class TemplateCodes
{
    /// <summary>The text of a template is not in order.</summary>
    public const string Syntax = "PB8001";

    /// <summary>A template failed while it was rendered.</summary>
    public const string Runtime = "PB8004";

    /// <summary>A template was stopped because it passed a limit.</summary>
    public const string Limit = "PB8005";
}
