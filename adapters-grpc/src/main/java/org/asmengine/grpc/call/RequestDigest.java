package org.asmengine.grpc.call;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.asmengine.domain.digest.Sha256;

/** The SHA-256 of a request: equal for equal requests of a kind, map fields included. */
final class RequestDigest {

  private RequestDigest() {}

  static byte[] bytes(Message request) {
    MessageDigest digest = Sha256.start();
    digest.update(request.getDescriptorForType().getFullName().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    try {
      CodedOutputStream output =
          CodedOutputStream.newInstance(
              new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      output.useDeterministicSerialization();
      request.writeTo(output);
      output.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digest.digest();
  }

  static String hex(Message request) {
    return HexFormat.of().formatHex(bytes(request));
  }
}
