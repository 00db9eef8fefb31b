package org.asmengine.grpc.reference;

import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.asmengine.proto.v1.AccessProto;
import org.jspecify.annotations.Nullable;

/** The contract as a page of Markdown: services, then messages, then enums. */
final class ReferencePage {

  private static final String HEADER =
      """
      # Reference of the gRPC API

      Package `asm.v1`. Generated from the comments of `proto/` by `ReferencePageTest`; do not edit.
      To update it:

          mvn -pl adapters-grpc -am test -Dtest=ReferencePageTest -Dsurefire.failIfNoSpecifiedTests=false -Dasm.docs.update=true

      [api.md](api.md) shows the calls at work.
      """;

  private final Contract contract;
  private final StringBuilder page = new StringBuilder(HEADER);

  private ReferencePage(Contract contract) {
    this.contract = contract;
  }

  static String of(Contract contract) {
    ReferencePage page = new ReferencePage(contract);
    page.services();
    page.messages();
    page.enums();
    return page.page.toString();
  }

  private void services() {
    for (FileDescriptorProto file : contract.files()) {
      Map<List<Integer>, String> comments = Contract.comments(file);
      for (int i = 0; i < file.getServiceCount(); i++) {
        service(file.getService(i), path(FileDescriptorProto.SERVICE_FIELD_NUMBER, i), comments);
      }
    }
  }

  private void service(
      ServiceDescriptorProto service, List<Integer> path, Map<List<Integer>, String> comments) {
    heading(2, service.getName(), comments.get(path));
    for (int i = 0; i < service.getMethodCount(); i++) {
      MethodDescriptorProto method = service.getMethod(i);
      heading(3, service.getName() + "." + method.getName(), null);
      page.append(
          "%n`%s` returns %s`%s`, role `%s`%n"
              .formatted(
                  shortName(method.getInputType()),
                  method.getServerStreaming() ? "a stream of " : "",
                  shortName(method.getOutputType()),
                  method
                      .getOptions()
                      .getExtension(AccessProto.requiredRole)
                      .name()
                      .replaceFirst("^ROLE_", "")
                      .toLowerCase(Locale.ROOT)));
      paragraph(comments.get(under(path, ServiceDescriptorProto.METHOD_FIELD_NUMBER, i)));
    }
  }

  private void messages() {
    page.append("\n## Messages\n");
    for (FileDescriptorProto file : contract.files()) {
      Map<List<Integer>, String> comments = Contract.comments(file);
      for (int i = 0; i < file.getMessageTypeCount(); i++) {
        message(
            file.getMessageType(i),
            path(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, i),
            comments);
      }
    }
  }

  private void message(
      DescriptorProto message, List<Integer> path, Map<List<Integer>, String> comments) {
    heading(3, message.getName(), comments.get(path));
    if (message.getFieldCount() == 0) {
      return;
    }
    page.append("\n| Field | Type | |\n|---|---|---|\n");
    for (int i = 0; i < message.getFieldCount(); i++) {
      FieldDescriptorProto field = message.getField(i);
      page.append(
          "| `%s` | %s | %s |%n"
              .formatted(
                  field.getName(),
                  type(message, field),
                  cell(comments.get(under(path, DescriptorProto.FIELD_FIELD_NUMBER, i)))));
    }
  }

  private void enums() {
    page.append("\n## Enums\n");
    for (FileDescriptorProto file : contract.files()) {
      Map<List<Integer>, String> comments = Contract.comments(file);
      for (int i = 0; i < file.getEnumTypeCount(); i++) {
        EnumDescriptorProto type = file.getEnumType(i);
        List<Integer> path = path(FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER, i);
        heading(3, type.getName(), comments.get(path));
        page.append("\n| Value | Number | |\n|---|---|---|\n");
        for (int j = 0; j < type.getValueCount(); j++) {
          page.append(
              "| `%s` | %d | %s |%n"
                  .formatted(
                      type.getValue(j).getName(),
                      type.getValue(j).getNumber(),
                      cell(comments.get(under(path, EnumDescriptorProto.VALUE_FIELD_NUMBER, j)))));
        }
      }
    }
  }

  private static String type(DescriptorProto message, FieldDescriptorProto field) {
    String name =
        field.hasTypeName()
            ? shortName(field.getTypeName())
            : field.getType().name().replaceFirst("^TYPE_", "").toLowerCase(Locale.ROOT);
    boolean isMap =
        message.getNestedTypeList().stream()
            .anyMatch(nested ->
                nested.getOptions().getMapEntry()
                    && field.getTypeName().endsWith("." + nested.getName()));
    String shape =
        isMap
            ? "map<string, string>"
            : field.getLabel() == FieldDescriptorProto.Label.LABEL_REPEATED
                ? "repeated " + name
                : name;
    String behavior =
        field.getOptions().getExtension(FieldBehaviorProto.fieldBehavior).stream()
            .filter(each -> each == FieldBehavior.REQUIRED)
            .map(each -> ", required")
            .collect(Collectors.joining());
    return "`" + shape + "`" + behavior;
  }

  private void heading(int level, String title, @Nullable String text) {
    page.append('\n').append("#".repeat(level)).append(' ').append(title).append('\n');
    paragraph(text);
  }

  private void paragraph(@Nullable String text) {
    if (text != null) {
      page.append('\n').append(text.strip()).append('\n');
    }
  }

  private static String cell(@Nullable String text) {
    return text == null ? "" : text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
  }

  private static String shortName(String typeName) {
    return typeName.replaceFirst("^\\.asm\\.v1\\.", "").replaceFirst("^\\.", "");
  }

  private static List<Integer> path(int field, int index) {
    return List.of(field, index);
  }

  private static List<Integer> under(List<Integer> parent, int field, int index) {
    List<Integer> path = new ArrayList<>(parent);
    path.add(field);
    path.add(index);
    return path;
  }
}
