using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>What tests of the search do again and again.</summary>
internal static class SearchSteps
{
    /// <summary>Where a search can be opened from.</summary>
    internal const string Article = "articles/feedback-that-lands/";

    /// <summary>The dialog.</summary>
    internal static ILocator SearchDialog(this IPage page) => page.Locator("dialog.search-dialog");

    /// <summary>Its field.</summary>
    internal static ILocator Field(this IPage page) => page.GetByRole(AriaRole.Combobox).And(page.Locator("input"));

    /// <summary>What its list offers.</summary>
    internal static ILocator Options(this IPage page) => page.SearchDialog().GetByRole(AriaRole.Option);

    /// <summary>The results on the search page, in their order.</summary>
    internal static ILocator Results(this IPage page) => page.Locator("[data-result]");

    /// <summary>A filter, by facet and id.</summary>
    internal static ILocator Filter(this IPage page, string facet, string id) =>
        page.Locator($"[data-facet='{facet}'] input[value='{id}']");

    /// <summary>Goes to an article and opens the dialog by its keys.</summary>
    internal static async Task OpenDialog(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.Field()).ToBeFocusedAsync();
    }

    /// <summary>Types into the field that has the focus and waits for the answer to all of it, not to its beginning.</summary>
    internal static async Task Type(this IPage page, string text)
    {
        await page.Keyboard.TypeAsync(text);
        await Assertions.Expect(page.Locator(".search-count")).ToContainTextAsync($"“{text}”");
    }

    /// <summary>Goes to the search page with a question and waits for the answer.</summary>
    internal static async Task Ask(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator(".search-count")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator(".search-count")).Not.ToHaveTextAsync("Searching…");
    }

    /// <summary>The id of the option that the field points at, or null.</summary>
    internal static Task<string?> Active(this IPage page) => page.Field().GetAttributeAsync("aria-activedescendant");

    /// <summary>Path, query and fragment of the page, percent-encoding undone.</summary>
    internal static string Place(this IPage page) => Uri.UnescapeDataString(new Uri(page.Url).PathAndQuery + new Uri(page.Url).Fragment);
}
