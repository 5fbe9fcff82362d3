namespace Playbook.Diagnostics.Tests;

public sealed class SpellingSuggestionTests
{
    private static readonly string[] Topics =
    [
        "architecture", "coaching", "code-review", "delivery", "feedback", "growth", "hiring", "incidents", "mentoring",
        "technical-debt", "writing",
    ];

    [Theory]
    [InlineData("technical-depts", "technical-debt")]
    [InlineData("Technical Debt", "technical-debt")]
    [InlineData("technical_debt", "technical-debt")]
    [InlineData("technical--debt ", "technical-debt")]
    [InlineData("debt-technical", "technical-debt")]
    [InlineData("debts technical", "technical-debt")]
    [InlineData("incident", "incidents")]
    [InlineData("INCIDENTS", "incidents")]
    [InlineData("codes-reviews", "code-review")]
    [InlineData("growht", "growth")]
    [InlineData("rgowth", "growth")]
    [InlineData("feedbak", "feedback")]
    [InlineData("feeedback", "feedback")]
    [InlineData("coachin", "coaching")]
    [InlineData("archtecture", "architecture")]
    public void A_slip_leads_to_the_one_word_that_was_meant(string written, string meant) =>
        Assert.Equal([meant], SpellingSuggestion.Find(written, Topics));

    [Theory]
    [InlineData("")]
    [InlineData("  - ")]
    [InlineData("x")]
    [InlineData("gardening")]
    [InlineData("debt")]
    [InlineData("完全")]
    public void What_resembles_nothing_leads_to_nothing(string written) =>
        Assert.Empty(SpellingSuggestion.Find(written, Topics));

    [Fact]
    public void What_was_written_is_never_suggested()
    {
        Assert.Empty(SpellingSuggestion.Find("growth", Topics));
        Assert.Equal(["mid"], SpellingSuggestion.Find("mid1", ["mid1", "mid"]));
    }

    [Fact]
    public void The_same_word_in_another_case_is_suggested() =>
        Assert.Equal(["growth"], SpellingSuggestion.Find("Growth", ["Growth", "growth"]));

    [Fact]
    public void Candidates_within_one_of_the_best_are_all_named_best_first_then_ordinal()
    {
        Assert.Equal(["staff", "stuff"], SpellingSuggestion.Find("staaff", ["stuff", "staff", "senior"]));
        Assert.Equal(["writing", "hiring"], SpellingSuggestion.Find("wirting", Topics));
        Assert.Equal(["cat", "cot", "cut"], SpellingSuggestion.Find("ct", ["cut", "cot", "cat"]));
    }

    [Fact]
    public void No_more_than_three_are_named() =>
        Assert.Equal(["bat", "cat", "fat"], SpellingSuggestion.Find("zat", ["sat", "rat", "fat", "cat", "bat"]));

    [Fact]
    public void What_is_equal_but_for_form_beats_what_is_one_letter_off() =>
        Assert.Equal(["teams"], SpellingSuggestion.Find("Team", ["teams", "teal", "tea"]));

    [Fact]
    public void A_short_word_allows_one_slip_but_not_another_word()
    {
        Assert.Equal(["ab"], SpellingSuggestion.Find("ac", ["ab", "xy"]));
        Assert.Empty(SpellingSuggestion.Find("a", ["b", "c"]));
    }

    [Fact]
    public void A_third_of_the_length_may_be_wrong_and_not_more()
    {
        Assert.Equal(["abcdefghi"], SpellingSuggestion.Find("abcdefxyz", ["abcdefghi"]));
        Assert.Empty(SpellingSuggestion.Find("abcdewxyz", ["abcdefghi"]));
    }

    [Fact]
    public void Equal_candidates_count_once() =>
        Assert.Equal(["growth"], SpellingSuggestion.Find("growht", ["growth", "growth", "growth"]));

    [Fact]
    public void The_order_of_candidates_does_not_matter()
    {
        string[] candidates = ["lead", "leads", "load", "read", "bead", "leap"];
        var expected = SpellingSuggestion.Find("leed", candidates);
        Assert.Equal(expected, SpellingSuggestion.Find("leed", candidates.Reverse()));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("ab", "ba", 1)]
    [InlineData("abcd", "badc", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void A_distance_counts_edits_and_swaps(string a, string b, int distance)
    {
        Assert.Equal(distance, SpellingSuggestion.Distance(a, b));
        Assert.Equal(distance, SpellingSuggestion.Distance(b, a));
    }

    [Fact]
    public void A_limit_never_changes_a_distance_within_it()
    {
        var random = new Random(20260501);
        for (var i = 0; i < 2_000; i++)
        {
            var (a, b) = (Word(random), Word(random));
            var whole = SpellingSuggestion.Distance(a, b);
            for (var limit = 0; limit < 8; limit++)
                Assert.Equal(Math.Min(whole, limit + 1), SpellingSuggestion.Distance(a, b, limit));
        }

        static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(0, 9)).Select(_ => "abc"[random.Next(3)]));
    }

    [Fact]
    public void Long_texts_have_a_distance_too() =>
        Assert.Equal(1, SpellingSuggestion.Distance(new string('a', 400), new string('a', 401)));
}
