using Acornima;

namespace Playbook.Compact.Tests;

/// <summary>Scripts that become one.</summary>
public sealed class JointTests
{
    [Fact]
    public void Names_that_scripts_share_stay_one_and_become_short() => Assert.Equal(
        "(function(){'use strict';var t=2;function e(e){return e*t}self.answer=e(21)}());\n",
        Joint.Of([("a.js", "// first\nvar factor = 2;\nfunction times(number) {\n  return number * factor;\n}\n"), ("b.js", "self.answer = times(21);\n")]));

    [Fact]
    public void What_is_no_script_is_told_with_its_own_place()
    {
        var problem = Assert.ThrowsAny<ParseErrorException>(() => Joint.Of([("a.js", "var a;\n"), ("b.js", "\nvar = 1;\n")]));
        Assert.Equal(("b.js", 2), (problem.SourceFile, problem.LineNumber));
    }
}
