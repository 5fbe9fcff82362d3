using System.Collections.Immutable;
using System.Runtime.InteropServices;
namespace Playbook.Site.Cataloguing.Relating;

/// <summary>
/// Finds the neighbours of an article by what they share, weighed by how rare it is. Candidates are the nearest in each bucket of a
/// topic and a pillar (and whatever is linked, or stands on the same path), not all others: so the cost per article does not grow with
/// the number of articles, as it does where every pair is compared. Each thread has one of its own.
/// </summary>
internal sealed class NeighbourFinder(ArticleNumbers numbers, NeighbourBuckets buckets)
{
    private const int Most = 5;
    private const int PerBucket = 24;

    /// <summary>For which article each was looked at last, or is out of the question; numbers from 1 on.</summary>
    private readonly int[] _seenFor = new int[numbers.All.Length];

    /// <summary>For which article each is a linked one.</summary>
    private readonly int[] _linkedFor = new int[numbers.All.Length];

    /// <summary>For which article each topic is one of its own.</summary>
    private readonly int[] _topicOf = new int[buckets.Rarity.Length];

    private readonly List<string> _shared = [];
    private readonly int[] _best = new int[Most];
    private readonly double[] _scores = new double[Most];
    private int _article;
    private bool _isOnPaths;
    private int _count;
    private int _pinned;

    /// <summary>The best neighbours: pinned ones first, then by score, then by id.</summary>
    /// <param name="article">The number of the article.</param>
    public ImmutableArray<RelatedArticle> FindFor(int article)
    {
        _article = article;
        _isOnPaths = numbers.Places[article].Count > 0;
        _count = 0;
        _seenFor[article] = article + 1;
        foreach (var id in numbers.All[article].Source.Matter.Related)
        {
            if (_count < Most && numbers.ById.TryGetValue(id.Value, out var other) && _seenFor[other] != article + 1)
            {
                _seenFor[other] = article + 1;
                _best[_count++] = other;
            }
        }
        _pinned = _count;
        foreach (var topic in buckets.Topics[article])
            _topicOf[topic] = article + 1;
        // What must be read before has a place of its own.
        foreach (var other in numbers.Requires[article])
            _seenFor[other] = article + 1;
        foreach (var other in numbers.LinksTo[article])
            _linkedFor[other] = article + 1;
        foreach (var other in numbers.LinkedFrom[article])
            _linkedFor[other] = article + 1;
        LookAtCandidates();
        var found = new RelatedArticle[_count];
        for (var i = 0; i < found.Length; i++)
            found[i] = new RelatedArticle(numbers.All[_best[i]], Reason(_best[i]));
        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    private void LookAtCandidates()
    {
        foreach (var topic in buckets.Topics[_article])
        {
            foreach (var pillar in buckets.Pillars[_article])
                LookAtNearest(buckets.Of(topic, pillar));
        }
        foreach (var other in numbers.LinksTo[_article])
            LookAt(other);
        var linkedFrom = numbers.LinkedFrom[_article];
        for (var i = 0; i < linkedFrom.Length && i < PerBucket; i++)
            LookAt(linkedFrom[i]);
        foreach (var place in numbers.Places[_article])
        {
            foreach (var step in place.Stage.Steps)
            {
                if (numbers.ById.TryGetValue(step.Article.Id, out var other))
                    LookAt(other);
            }
        }
    }

    private void LookAtNearest(int[] bucket)
    {
        var own = bucket.AsSpan().BinarySearch(_article);
        var first = Math.Clamp((own < 0 ? ~own : own) - (PerBucket / 2), 0, Math.Max(0, bucket.Length - PerBucket));
        for (var i = first; i < bucket.Length && i < first + PerBucket; i++)
            LookAt(bucket[i]);
    }

    /// <summary>Takes a candidate in if it is among the best so far.</summary>
    private void LookAt(int candidate)
    {
        if (_seenFor[candidate] == _article + 1)
            return;
        _seenFor[candidate] = _article + 1;
        if (!buckets.IsOffered[candidate] || Score(candidate) is not (> 0 and var score))
            return;
        var at = _count;
        while (at > _pinned && (_scores[at - 1] < score || (_scores[at - 1] == score && _best[at - 1] > candidate)))
            at--;
        if (at == Most)
            return;
        if (_count < Most)
            _count++;
        for (var i = _count - 1; i > at; i--)
            (_best[i], _scores[i]) = (_best[i - 1], _scores[i - 1]);
        (_best[at], _scores[at]) = (candidate, score);
    }

    private double Score(int candidate)
    {
        var score = 0.0;
        foreach (var topic in buckets.Topics[candidate])
        {
            if (_topicOf[topic] == _article + 1)
                score += buckets.Rarity[topic];
        }
        if (_linkedFor[candidate] == _article + 1)
            score += 1;
        if (_isOnPaths && IsOnOnePath(candidate))
            score += 0.5;
        if (score == 0)
            return 0;
        if (buckets.Pillars[_article] is [var home, ..] && Has(buckets.Pillars[candidate], home))
            score += 0.5;
        if (SharesOneOf(buckets.Levels[_article], candidate))
            score += 0.3;
        if (SharesOneOf(buckets.NextLevels[_article], candidate))
            score += 0.4;
        return score;
    }

    private bool IsOnOnePath(int candidate)
    {
        foreach (var mine in numbers.Places[_article])
        {
            foreach (var theirs in numbers.Places[candidate])
            {
                if (ReferenceEquals(mine.Path, theirs.Path))
                    return true;
            }
        }
        return false;
    }

    private bool SharesOneOf(int[] levels, int candidate)
    {
        foreach (var level in levels)
        {
            if (Has(buckets.Levels[candidate], level))
                return true;
        }
        return false;
    }

    // A search in a list of three, a million times: what the library does for any list takes longer than the search.
    private static bool Has(int[] few, int wanted)
    {
        foreach (var one in few)
        {
            if (one == wanted)
                return true;
        }
        return false;
    }

    private string Reason(int other)
    {
        var isForOthers = numbers.All[other].Levels.Count > 0 && !SharesOneOf(buckets.Levels[_article], other);
        var ending = isForOthers ? buckets.ForLevels(other) : "";
        _shared.Clear();
        foreach (var topic in buckets.Topics[_article])
        {
            if (Has(buckets.Topics[other], topic))
                _shared.Add(buckets.Words[topic]);
        }
        return _shared.Count switch
        {
            0 => (_linkedFor[other] == _article + 1 ? "linked in the text" : IsOnOnePath(other) ? "on the same path" : "chosen by the author") + ending,
            1 => $"also about {_shared[0]}{ending}",
            2 => $"also about {_shared[0]} and {_shared[1]}{ending}",
            _ => $"also about {string.Join(", ", _shared.Take(_shared.Count - 1))} and {_shared[^1]}{ending}",
        };
    }
}
