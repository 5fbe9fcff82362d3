namespace Playbook.Browser.Tests;

/// <summary>Expectations whose failure tells everything that was found, not the first of it.</summary>
internal static class Expect
{
    /// <summary>Expects that there is nothing to complain about.</summary>
    /// <param name="complaints">What there is.</param>
    public static void Nothing(IEnumerable<string> complaints) => Assert.Equal("", string.Join('\n', complaints));
}
