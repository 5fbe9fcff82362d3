using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Playbook.Site.Parsing;

/// <summary>The size of an image, from the first bytes of its file. With it a browser keeps the room free before the image arrives.</summary>
internal static partial class ImageSize
{
    /// <summary>Width and height in CSS pixels, or null for what is no image or does not say.</summary>
    /// <param name="path">The file's path; only SVG is known by its ending.</param>
    /// <param name="bytes">Its content.</param>
    public static (int Width, int Height)? Read(string path, ReadOnlySpan<byte> bytes)
    {
        var size = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => Png(bytes),
            [0xFF, 0xD8, ..] => Jpeg(bytes),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Gif(bytes),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP(bytes),
            _ => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) ? Svg(bytes) : null,
        };
        return size is { Width: > 0 and < 100_000, Height: > 0 and < 100_000 } ? size : null;
    }

    private static (int Width, int Height)? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 24
            ? null
            : ((int)BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), (int)BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]));

    private static (int Width, int Height)? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 10
            ? null
            : (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    /// <summary>Walks the segments to the frame header.</summary>
    private static (int Width, int Height)? Jpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }

    private static (int Width, int Height)? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
            return null;
        return bytes[15] switch
        {
            (byte)' ' => (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
            (byte)'L' => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..])),
            (byte)'X' => (1 + UInt24(bytes[24..]), 1 + UInt24(bytes[27..])),
            _ => null,
        };
    }

    private static (int Width, int Height) Lossless(uint bits) => ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    /// <summary>From <c>width</c> and <c>height</c> of the root, else from its <c>viewBox</c>.</summary>
    private static (int Width, int Height)? Svg(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        if (SvgTag().Match(head) is not { Success: true } tag)
            return null;
        var attributes = SvgAttribute().Matches(tag.Value).DistinctBy(m => m.Groups[1].Value).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        if (Pixels(attributes.GetValueOrDefault("width")) is { } width && Pixels(attributes.GetValueOrDefault("height")) is { } height)
            return (width, height);
        var box = attributes.GetValueOrDefault("viewBox", "").Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return box.Length == 4 && Pixels(box[2]) is { } w && Pixels(box[3]) is { } h ? (w, h) : null;
    }

    private static int? Pixels(string? text)
    {
        var number = text is not null && text.EndsWith("px", StringComparison.Ordinal) ? text[..^2] : text;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 100_000
            ? (int)Math.Round(value, MidpointRounding.AwayFromZero)
            : null;
    }

    [GeneratedRegex("<svg[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SvgTag();

    [GeneratedRegex("\\b(width|height|viewBox)\\s*=\\s*[\"']([^\"']*)[\"']", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SvgAttribute();
}
