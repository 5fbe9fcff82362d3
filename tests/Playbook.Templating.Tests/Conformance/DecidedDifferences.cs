namespace Playbook.Templating.Tests.Conformance;

/// <summary>Cases in which we mean to differ from the original engine, each with the reason. Anything else is a fault of ours.</summary>
internal static class DecidedDifferences
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
    };
}
