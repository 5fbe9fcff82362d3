using System.Text.Json;

namespace Playbook.Browser.Tests.Progress;

/// <summary>Progress as a link: it comes back whole, and is short enough for every program that carries links.</summary>
public sealed class LinkTests(BrowserFixture browser)
{
    private const int MostThatProgramsCarry = 2000;

    [Fact]
    public async Task What_is_encoded_comes_back()
    {
        await using var context = await browser.Open();
        await PureScripts.Holds(await PureScripts.Open(context),
            """
            () => {
              const F = playbookProgressFormat, L = playbookProgressLink;
              const sections = { a: 'aaaabbbb', b: 'aaaacccc', 'managing-up': 'bbbb', constructor: 'bbbb' }, names = ['p', 'begin'];
              for (let seed = 1; seed <= 3000; seed++) {
                const state = randomState(random(seed));
                // Kinds that this version does not know stay at home.
                for (const key of Object.keys(state)) if (key.startsWith('dream/')) delete state[key];
                const text = L.encode(state, sections, names);
                if (!/^[\w%.!~*'()-]*$/.test(text)) return `seed ${seed}: ${text} is no fragment`;
                const back = L.decode(text, sections, names);
                if (!back || F.close(back) !== F.close(state)) return `seed ${seed}: ${F.close(state)} came back as ${back && F.close(back)}`;
                // What a program cut off, or a finger changed, is noticed.
                for (const wrong of [text.slice(0, -1), text.slice(0, text.length >> 1), text.slice(1), text + 'A', '3' + text.slice(1), ''])
                  if (L.decode(wrong, sections, names)) return `seed ${seed}: ${wrong} is taken for progress`;
              }
              return null;
            }
            """);
    }

    [Fact]
    public async Task A_site_that_does_not_know_an_article_keeps_it_and_finds_it_later()
    {
        await using var context = await browser.Open();
        await PureScripts.Holds(await PureScripts.Open(context),
            """
            () => {
              const F = playbookProgressFormat, L = playbookProgressLink;
              const state = F.open({ version: 2, entries: { 'read/new-article': [99, 1, 'aaaabbbb'], 'stage/new-path/end': [98, 1] } });
              const there = L.decode(L.encode(state, { 'new-article': 'aaaabbbb' }, ['new-path', 'end']), {}, []);
              const again = L.decode(L.encode(there, {}, []), {}, []);
              if (F.close(again) !== F.close(there)) return 'passing it on changes it: ' + F.close(again);
              const known = F.rename(again, { ['?' + F.hash('new-article', 4)]: 'new-article' }, { ['?' + F.hash('new-path', 4)]: 'new-path' });
              return known['read/new-article']?.[1] === 1 && F.changed(known['read/new-article'][2], 'aaaabbbb').length === 0
                && F.changed(known['read/new-article'][2], 'aaaacccc') === null ? null : F.close(known);
            }
            """);
    }

    [Fact]
    public async Task A_full_path_fits_into_a_link()
    {
        await using var context = await browser.Open();
        var page = await PureScripts.Open(context);
        await page.AddScriptTagAsync(new() { Path = Path.Combine(browser.Site.Folder, "progress", "paths.js") });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(browser.Site.Folder, "progress", "articles.js") });
        var tasks = browser.Site.Plan.Catalogue.Articles.ToDictionary(
            a => a.Id,
            a => a.Source.Body.Sections.Where(s => s.Heading?.Id == "checklist").SelectMany(s => s.Items).Select(i => i.Text).ToArray());
        // Everything on the path is marked: read on one day after the other, each tick of each checklist, and each checkpoint.
        var lengths = await page.EvaluateAsync<Dictionary<string, int>>(
            """
            tasks => {
              const F = playbookProgressFormat, sections = {}, lengths = {};
              tasks = JSON.parse(tasks);
              for (const id in playbookArticles) sections[id] = playbookArticles[id][1];
              const names = playbookPaths.paths.flatMap(path => [path.id, ...path.stages.map(stage => stage.id)]);
              playbookPaths.paths.forEach((path, seed) => {
                const next = random(seed + 1), state = {};
                let time = 1795871234;
                for (const stage of path.stages) {
                  for (const id of [...stage.articles, ...stage.optional]) {
                    time += Math.floor(next() * 86400 * 9);
                    state[F.key('read', id)] = [time, 1, sections[id]];
                    for (const task of tasks[id]) state[F.key('task', id, F.hash(task, 2))] = [time += Math.floor(next() * 120), 1];
                  }
                  state[F.key('stage', path.id, stage.id)] = [time += 86400, 1];
                }
                state[F.key('path', path.id)] = [time, 1, path.stages[0].articles[0]];
                const text = playbookProgressLink.encode(state, sections, names);
                if (F.close(playbookProgressLink.decode(text, sections, names)) !== F.close(state)) throw new Error(path.id + ' does not come back');
                lengths[path.id] = ('https://playbook.example.org/progress/#progress=' + text).length;
              });
              return lengths;
            }
            """,
            JsonSerializer.Serialize(tasks));
        Assert.Equal(browser.Site.Plan.Catalogue.Paths.Count, lengths.Count);
        Assert.All(lengths, path => Assert.InRange(path.Value, 100, MostThatProgramsCarry - 1));
    }
}
