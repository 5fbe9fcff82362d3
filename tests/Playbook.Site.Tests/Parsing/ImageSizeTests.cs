using System.Text;
using Playbook.Site.Parsing;

namespace Playbook.Site.Tests.Parsing;

public sealed class ImageSizeTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D494844520000000300000002", 3, 2)]
    [InlineData("47494638396103000200", 3, 2)]
    [InlineData("FFD8FFE000104A46494600010100000100010000FFC0000B080002000301011100", 3, 2)]
    [InlineData("524946460000000057454250565038580A000000000000000200000100000000", 3, 2)]
    [InlineData("524946460000000057454250565038200A0000000000009D012A0300020000000000", 3, 2)]
    [InlineData("5249464600000000574542505650384C0A0000002F0240000000000000000000", 3, 2)]
    public void An_image_says_its_size_in_its_first_bytes(string hex, int width, int height) =>
        Assert.Equal((width, height), ImageSize.Read("x.bin", Convert.FromHexString(hex)));

    [Theory]
    [InlineData("<svg width=\"30\" height=\"20px\" viewBox=\"0 0 1 1\">", 30, 20)]
    [InlineData("<?xml version='1.0'?><svg xmlns='x' viewBox='0 0 12.5 7'>", 13, 7)]
    [InlineData("<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,40,30\">", 40, 30)]
    public void A_drawing_says_its_size_in_its_first_tag(string text, int width, int height) =>
        Assert.Equal((width, height), ImageSize.Read("x.svg", Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("x.svg", "<svg>")]
    [InlineData("x.svg", "no drawing")]
    [InlineData("x.png", "no image")]
    [InlineData("x.png", "")]
    public void What_does_not_say_has_no_size(string path, string text) => Assert.Null(ImageSize.Read(path, Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_broken_file_has_no_size_and_does_no_harm()
    {
        var random = new Random(3);
        string[] heads = ["89504E47", "47494638", "FFD8", "524946460000000057454250565038", "3C73766720"];
        for (var round = 0; round < 5_000; round++)
        {
            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            _ = ImageSize.Read("x.svg", [.. Convert.FromHexString(heads[round % heads.Length]), .. bytes]);
        }
    }
}
