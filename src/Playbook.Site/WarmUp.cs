using System.Text;
using Playbook.Diagnostics;
using Playbook.Site.Cataloguing;
using Playbook.Site.Parsing;
using Playbook.Site.Reading;
using Playbook.Templating;

namespace Playbook.Site;

/// <summary>
/// Makes a small site in memory and forgets it. A method costs most the first time, when the runtime looks up what it refers to; while
/// the command line is taken apart and the sources are read, a second processor has nothing else to do. What comes out of a build does not
/// depend on it.
/// </summary>
public static class WarmUp
{
    private const string Article =
        """
        ---
        id: sample
        title: A sample
        description: "Write a description of sixty to two hundred characters, as this one is."
        pillar: people
        seniority: [senior]
        topics: [feedback]
        date: 2026-05-02
        ---

        Some *words* with `code`, the [first heading](#a-heading) and **more**.

        ## A heading

        - one
        - [ ] two

        1. first

        > [!NOTE]
        > Quoted.

        | a | b |
        |---|---|
        | 1 | 2 |

        ```sh
        code
        ```
        """;

    private const string Page =
        """
        {{ func twice; ret $0 + $0; end ~}}
        {{ for one in ['a', 'b'] }}{{ if for.first && one == 'a' }}<p title="{{ one | html.escape }}">{{ twice 'b' }}</p>{{ else }}{{ one.size }}{{ end }}{{ end }}
        """;

    /// <summary>The sample. It has no mistakes, since to tell one takes code that a good build never needs.</summary>
    internal static IReadOnlyList<TextSource> Texts =>
        [Text("articles/sample.md", Article), Text("playbook.yml", "vocabulary: open\nurl: https://example.org\n")];

    /// <summary>Runs the stages that come first over one article, and one template. It never fails.</summary>
    public static void Run()
    {
        try
        {
            TakeTurn();
        }
        catch (Exception)
        {
            // Nobody waits for it. What fails here fails again where there is somebody to tell.
        }
    }

    internal static void TakeTurn()
    {
        var content = new SourceTree("", Texts, []);
        Cataloguer.Assemble(ContentParser.Parse(content).Value, new BuildOptions { Today = new DateOnly(2026, 5, 3) });
        Template.Parse(Text("sample", Page).File).Value.Render(new RenderContext());
    }

    private static TextSource Text(string path, string text) => new(path, new SourceFile(path, Encoding.UTF8.GetBytes(text)));
}
