package org.asmengine.grpc.reference;

import build.buf.validate.ValidateProto;
import com.google.api.AnnotationsProto;
import com.google.api.FieldBehaviorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import com.google.protobuf.ExtensionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asmengine.proto.v1.AccessProto;

/** The files of the contract with their comments, as the build of the contract left them. */
final class Contract {

  private static final String PACKAGE = "asm.v1";

  private final List<FileDescriptorProto> files;

  private Contract(List<FileDescriptorProto> files) {
    this.files = files;
  }

  /** The contract in a descriptor set with source information. */
  static Contract read(Path descriptorSet) throws IOException {
    ExtensionRegistry registry = ExtensionRegistry.newInstance();
    AnnotationsProto.registerAllExtensions(registry);
    FieldBehaviorProto.registerAllExtensions(registry);
    AccessProto.registerAllExtensions(registry);
    ValidateProto.registerAllExtensions(registry);
    try (InputStream in = Files.newInputStream(descriptorSet)) {
      return new Contract(
          FileDescriptorSet.parseFrom(in, registry).getFileList().stream()
              .filter(file -> file.getPackage().equals(PACKAGE))
              .sorted(Comparator.comparing(FileDescriptorProto::getName))
              .toList());
    }
  }

  /** The files by name. */
  List<FileDescriptorProto> files() {
    return files;
  }

  /** The comments of a file by the path of what they are about. */
  static Map<List<Integer>, String> comments(FileDescriptorProto file) {
    Map<List<Integer>, String> comments = new HashMap<>();
    for (Location location : file.getSourceCodeInfo().getLocationList()) {
      if (location.hasLeadingComments()) {
        comments.put(location.getPathList(), text(location.getLeadingComments()));
      }
    }
    return comments;
  }

  private static String text(String comment) {
    return comment.lines().map(line -> line.replaceFirst("^ ", "")).reduce("", Contract::join);
  }

  private static String join(String above, String line) {
    return above.isEmpty() ? line : above + "\n" + line;
  }
}
