using System.Security.Cryptography;
using System.Text;
using static Playbook.Templating.Functions.Parameters;

namespace Playbook.Templating.Functions;

/// <summary>The part of <c>string</c> that makes checksums and base64. Checksums of texts, not protection of secrets.</summary>
internal static class HashFunctions
{
    private delegate byte[] Hash(byte[] key, byte[] data);

    public static BuiltinObject AddHashes(this BuiltinObject target, TemplateParameter text) => target
#pragma warning disable CA5350, CA5351 // The language has these old algorithms; themes use them for names of files.
        .Add("md5", static (c, a) => Hex(c, a, static (_, d) => MD5.HashData(d)), text)
        .Add("sha1", static (c, a) => Hex(c, a, static (_, d) => SHA1.HashData(d)), text)
        .Add("hmac_sha1", static (c, a) => Hex(c, a, static (k, d) => HMACSHA1.HashData(k, d)), text, Needed("secret_key"))
#pragma warning restore CA5350, CA5351
        .Add("sha256", static (c, a) => Hex(c, a, static (_, d) => SHA256.HashData(d)), text)
        .Add("sha512", static (c, a) => Hex(c, a, static (_, d) => SHA512.HashData(d)), text)
        .Add("hmac_sha256", static (c, a) => Hex(c, a, static (k, d) => HMACSHA256.HashData(k, d)), text, Needed("secret_key"))
        .Add("hmac_sha512", static (c, a) => Hex(c, a, static (k, d) => HMACSHA512.HashData(k, d)), text, Needed("secret_key"))
        .Add("base64_encode", static (c, a) => Convert.ToBase64String(Bytes(c, a, 0)), text)
        .Add("base64_decode", Decode, text);

    private static byte[] Bytes(RenderContext context, ReadOnlySpan<Value> arguments, int index)
    {
        var text = context.Text(arguments, index);
        // Hashing is dearer than copying.
        context.ChargeCharacters(context.Site.CalleeStart, context.Site.CalleeEnd, text.Length * 8L);
        return Encoding.UTF8.GetBytes(text);
    }

    private static string Hex(RenderContext context, ReadOnlySpan<Value> arguments, Hash hash) =>
        Convert.ToHexStringLower(hash(arguments.Length > 1 ? Bytes(context, arguments, 1) : [], Bytes(context, arguments, 0)));

    private static Value Decode(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(context.Text(arguments, 0)));
        }
        catch (FormatException)
        {
            throw context.ArgumentError(0, "this is no base64 text");
        }
    }
}
