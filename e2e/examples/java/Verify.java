import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Is this message from Holdout? HOLDOUT_WEBHOOK_KEY is the webhook's whsec_… or whpk_…, the body comes on standard input. */
public class Verify {

    private static final long TOLERANCE_SECONDS = 5 * 60;

    public static void main(String[] arguments) throws Exception {
        boolean genuine = genuine(
                System.getenv("HOLDOUT_WEBHOOK_KEY"),
                System.getenv("WEBHOOK_ID"),
                System.getenv("WEBHOOK_TIMESTAMP"),
                System.getenv("WEBHOOK_SIGNATURE"),
                System.in.readAllBytes());
        System.out.println(genuine ? "genuine" : "forged");
    }

    /** The last four are the headers webhook-id, webhook-timestamp and webhook-signature, and the body, byte by byte. */
    static boolean genuine(String key, String id, String timestamp, String signatures, byte[] body)
            throws GeneralSecurityException {
        long age = Instant.now().getEpochSecond() - Long.parseLong(timestamp);
        if (Math.abs(age) > TOLERANCE_SECONDS) {
            return false;
        }
        byte[] signed = (id + "." + timestamp + "." + new String(body, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        byte[] raw = Base64.getDecoder().decode(key.substring(key.indexOf('_') + 1));
        for (String one : signatures.split(" ")) {
            byte[] signature = Base64.getDecoder().decode(one.substring(one.indexOf(',') + 1));
            if (one.startsWith("v1,") && key.startsWith("whsec_") && byBoth(raw, signed, signature)) {
                return true;
            }
            if (one.startsWith("v1a,") && key.startsWith("whpk_") && byPublicKey(raw, signed, signature)) {
                return true;
            }
        }
        return false;
    }

    private static boolean byBoth(byte[] secret, byte[] signed, byte[] signature) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return MessageDigest.isEqual(mac.doFinal(signed), signature);
    }

    /** The 32 bytes are a number, the lowest byte first, whose highest bit belongs to the other coordinate (RFC 8032, 5.1.2). */
    private static boolean byPublicKey(byte[] key, byte[] signed, byte[] signature) throws GeneralSecurityException {
        byte[] number = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            number[i] = key[key.length - 1 - i];
        }
        boolean odd = (number[0] & 0x80) != 0;
        number[0] &= 0x7f;
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, number));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point)));
        verifier.update(signed);
        return verifier.verify(signature);
    }
}
