package org.asmengine.grpc.call;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.asmengine.application.secret.ServiceSecrets;

/**
 * Tokens that say where a list or a stream goes on. A token is encrypted, since a position may be
 * an identifier, and bound to the query that it was made for: it opens with no other, on any
 * instance.
 */
public final class PageTokens {

  private static final String SECRET = "page-tokens";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SharedKey key;
  private final SecureRandom random = new SecureRandom();

  /** With the key that all instances share; it is read at the first use. */
  public PageTokens(ServiceSecrets secrets) {
    this.key = new SharedKey(secrets, SECRET);
  }

  /**
   * What is asked for, apart from where to go on and how far.
   *
   * @param request the request
   * @param tokenField the name of its field that holds a token
   */
  public Query query(Message request, String tokenField) {
    FieldDescriptor field = field(request, tokenField);
    Message.Builder asked = request.toBuilder().clearField(field);
    FieldDescriptor size = request.getDescriptorForType().findFieldByName(PageRequest.SIZE_FIELD);
    if (size != null) {
      asked.clearField(size);
    }
    return new Query(
        this, RequestDigest.bytes(asked.build()), tokenField, (String) request.getField(field));
  }

  String seal(String position, byte[] query) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed =
        run(Cipher.ENCRYPT_MODE, nonce, query, position.getBytes(StandardCharsets.UTF_8))
            .orElseThrow();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
  }

  Optional<String> open(String token, byte[] query) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length <= NONCE_BYTES) {
      return Optional.empty();
    }
    return run(
            Cipher.DECRYPT_MODE,
            Arrays.copyOf(bytes, NONCE_BYTES),
            query,
            Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length))
        .map(opened -> new String(opened, StandardCharsets.UTF_8));
  }

  private Optional<byte[]> run(int mode, byte[] nonce, byte[] query, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key.get(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(query);
      return Optional.of(cipher.doFinal(text));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private static FieldDescriptor field(Message request, String name) {
    FieldDescriptor field = request.getDescriptorForType().findFieldByName(name);
    if (field == null) {
      throw new IllegalArgumentException(
          "%s has no field %s".formatted(request.getDescriptorForType().getFullName(), name));
    }
    return field;
  }
}
