using System.Text.Json;

namespace Playbook.Browser.Tests.Progress;

/// <summary>The format of progress by its laws: with many random states, and with stored texts of every version.</summary>
public sealed class FormatTests(BrowserFixture browser)
{
    private static string Cases { get; } =
        Path.Combine(RealSite.RepositoryRoot(), "tests", "Playbook.Browser.Tests", "Progress", "Cases");

    public static TheoryData<string> Stored => [.. Directory.EnumerateFiles(Cases, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Stored))]
    public async Task What_was_stored_is_opened(string name)
    {
        await using var context = await browser.Open();
        var page = await PureScripts.Open(context);
        using var stored = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Cases, name + ".json"), TestContext.Current.CancellationToken));
        var opened = await page.EvaluateAsync<string>(
            "text => JSON.stringify(playbookProgressFormat.open(JSON.parse(text)))", stored.RootElement.GetProperty("stored").GetRawText());
        Assert.Equal(Plain(stored.RootElement.GetProperty("opened").GetRawText()), Plain(opened));
    }

    [Fact]
    public async Task Merging_is_associative_commutative_and_idempotent_and_loses_nothing()
    {
        await using var context = await browser.Open();
        await PureScripts.Holds(await PureScripts.Open(context),
            """
            () => {
              const F = playbookProgressFormat, text = F.close;
              for (let seed = 1; seed <= 3000; seed++) {
                const next = random(seed), [a, b, c] = [randomState(next), randomState(next), randomState(next)];
                const before = [a, b, c].map(text).join();
                const told = law => `${law}, seed ${seed}: ${text(a)} ${text(b)} ${text(c)}`;
                if (text(F.merge(a, b)) !== text(F.merge(b, a))) return told('not commutative');
                if (text(F.merge(F.merge(a, b), c)) !== text(F.merge(a, F.merge(b, c)))) return told('not associative');
                if (text(F.merge(a, a)) !== text(a)) return told('not idempotent');
                if (text(F.merge(F.merge(a, b), b)) !== text(F.merge(a, b))) return told('not absorbing');
                const both = F.merge(a, b);
                for (const key of [...Object.keys(a), ...Object.keys(b)])
                  if (both[key][0] !== Math.max(a[key]?.[0] ?? -1, b[key]?.[0] ?? -1)) return told('lost ' + key);
                if ([a, b, c].map(text).join() !== before) return told('changed what it was given');
              }
              return null;
            }
            """);
    }

    [Fact]
    public async Task What_is_closed_opens_as_the_same_and_renaming_goes_with_merging()
    {
        await using var context = await browser.Open();
        await PureScripts.Holds(await PureScripts.Open(context),
            """
            () => {
              const F = playbookProgressFormat, text = F.close;
              for (let seed = 1; seed <= 2000; seed++) {
                const next = random(seed), [a, b] = [randomState(next), randomState(next)];
                if (text(F.open(JSON.parse(text(a)))) !== text(a)) return `seed ${seed}: ${text(a)} does not come back`;
                const see = state => F.rename(state, { 'old-name': 'a', '100%': 'ü/ß' }, { p: 'b' });
                if (text(see(F.merge(a, b))) !== text(F.merge(see(a), see(b)))) return `seed ${seed}: renaming and merging differ`;
                if (text(see(see(a))) !== text(see(a))) return `seed ${seed}: renaming twice`;
                if (Object.keys(see(a)).some(key => !/^(stage|path)\//.test(key) && /^(old-name|100%)$/.test(F.parts(key)[1]))) return `seed ${seed}: an old name is left`;
              }
              return null;
            }
            """);
    }

    [Fact]
    public async Task Three_renames_later_everything_is_still_there()
    {
        await using var context = await browser.Open();
        await PureScripts.Holds(await PureScripts.Open(context),
            """
            () => {
              const F = playbookProgressFormat;
              // Marked under four names over the years, on two devices; the map is that of the golden site `progress`.
              const was = { 'third-name': 'edited', 'second-name': 'edited', 'first-name': 'edited' };
              const phone = F.open({ version: 2, entries: {
                'read/first-name': [10, 1, 'aaaa'], 'task/first-name/Ab': [11, 1], 'saved/second-name': [20, 1], 'stage/upwards/begin': [12, 1], 'read/forgotten': [9, 1] } });
              const laptop = F.open({ version: 2, entries: {
                'read/third-name': [30, 1, 'bbbb'], 'task/second-name/Cd': [21, 1], 'saved/edited': [40, 0], 'path/upwards': [13, 1, 'first-name'] } });
              const seen = F.rename(F.merge(phone, laptop), was, { upwards: 'up' });
              const expected = { 'read/edited': [30, 1, 'bbbb'], 'task/edited/Ab': [11, 1], 'task/edited/Cd': [21, 1], 'saved/edited': [40, 0],
                'stage/up/begin': [12, 1], 'path/up': [13, 1, 'first-name'], 'read/forgotten': [9, 1] };
              return F.close(seen) === F.close(expected) ? null : F.close(seen);
            }
            """);
    }

    [Fact]
    public async Task Changed_sections_are_those_and_only_those()
    {
        await using var context = await browser.Open();
        await PureScripts.Holds(await PureScripts.Open(context),
            """
            () => {
              const { changed, hash } = playbookProgressFormat;
              const cases = [
                ['', 'aaaabbbb', '[]'], [undefined, 'aaaa', '[]'], ['aaaabbbb', 'aaaabbbb', '[]'], ['aaaabbbb', 'aaaacccc', '[1]'],
                ['aaaabbbb', 'bbbbaaaa', '[]'], ['aaaabbbb', 'aaaa', '[]'], ['aaaa', 'aaaabbbbcccc', '[1,2]'], ['aaaa', undefined, '[]'],
                ['!' + hash('aaaabbbb', 4), 'aaaabbbb', '[]'], ['!' + hash('aaaa', 4), 'aaaabbbb', 'null']
              ];
              const wrong = cases.filter(([read, now, expected]) => JSON.stringify(changed(read, now)) !== expected);
              return wrong.length ? JSON.stringify(wrong) : null;
            }
            """);
    }

    private static string Plain(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            return document.RootElement.GetRawText();
        return string.Join('\n', document.RootElement.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => $"{p.Name} {JsonSerializer.Serialize(p.Value)}"));
    }
}
