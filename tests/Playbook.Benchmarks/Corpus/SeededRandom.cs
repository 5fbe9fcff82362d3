namespace Playbook.Benchmarks.Corpus;

/// <summary>
/// Random numbers that are the same on every machine and in every version of the runtime (SplitMix64): what
/// <see cref="Random"/> gives for a seed is not promised to stay.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Numbers of their own for the n-th part of something, so that a part does not depend on those before it.</summary>
    public static SeededRandom For(int seed, int part) =>
        new(new SeededRandom(((ulong)(uint)seed << 32) | (uint)part).NextBits());

    /// <summary>At least 0 and below 1.</summary>
    public double Next() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>At least 0 and below <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Next() * end);

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True this often.</summary>
    public bool Chance(double probability) => Next() < probability;

    /// <summary>One of them, each as likely.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Some of them, in a random order, none twice.</summary>
    public IReadOnlyList<T> Sample<T>(IReadOnlyList<T> items, int count)
    {
        var rest = items.ToList();
        var sample = new List<T>(count);
        while (sample.Count < count && rest.Count > 0)
        {
            var at = Below(rest.Count);
            sample.Add(rest[at]);
            rest.RemoveAt(at);
        }
        return sample;
    }

    /// <summary>Normally distributed, near enough: the sum of twelve uniform numbers.</summary>
    public double Normal(double mean, double deviation)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Next();
        return mean + (deviation * sum);
    }

    private ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
