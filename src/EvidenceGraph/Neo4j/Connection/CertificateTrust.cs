using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EvidenceGraph.Neo4j.Connection;

/// <summary>Whose certificates a connection trusts: the system's authorities, those of a file, or anybody's.</summary>
internal static class CertificateTrust
{
    /// <summary>The certificates of a file in PEM.</summary>
    /// <exception cref="ServerException">The file is not there or holds none.</exception>
    public static X509Certificate2Collection Read(string file)
    {
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPemFile(file);
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ServerException(FailureKind.Refused, $"{file}: {(File.Exists(file) ? "holds no certificate that can be read" : "no such file")}; expected one in PEM (-----BEGIN CERTIFICATE-----).", problem);
        }

        return authorities.Count > 0 ? authorities : throw new ServerException(FailureKind.Refused, $"{file}: holds no certificate; expected one in PEM (-----BEGIN CERTIFICATE-----).");
    }

    [SuppressMessage("Security", "CA5359", Justification = "The user asked for it by +ssc.")]
    public static void Apply(SslClientAuthenticationOptions options, ServerAddress address, X509Certificate2Collection? authorities)
    {
        if (authorities is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        if (address.AcceptsAnyCertificate)
            options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
    }
}
