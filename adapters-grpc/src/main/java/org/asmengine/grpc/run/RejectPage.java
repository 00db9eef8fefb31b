package org.asmengine.grpc.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.Reject;
import org.asmengine.application.run.RejectQuery;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.proto.v1.ListRejectsRequest;

/** Which page of rejected rows a request asks for. */
final class RejectPage {

  private static final String BETWEEN = ":";

  private RejectPage() {}

  /** One row more than the page holds, to see whether it is the last. */
  static RejectQuery query(ListRejectsRequest request, PageRequest page) {
    return new RejectQuery(
        file(request.getFile()),
        code(request.getCode()),
        page.after().map(RejectPage::parse),
        page.size() + 1);
  }

  /** Where a row is, for the page that begins after it. */
  static String position(Reject reject) {
    return reject.file().fileName() + BETWEEN + reject.line();
  }

  private static RejectQuery.Position parse(String position) {
    List<String> parts = List.of(position.split(BETWEEN, -1));
    return new RejectQuery.Position(
        InputFile.ofName(parts.getFirst()).orElseThrow(), Long.parseLong(parts.getLast()));
  }

  private static Optional<InputFile> file(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<InputFile> file = InputFile.ofName(name);
    if (file.isEmpty()) {
      throw CallException.invalidField("file", "the name of an input file, or empty for all");
    }
    return file;
  }

  private static Optional<ErrorCode> code(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<ErrorCode> code =
        Arrays.stream(ErrorCode.values())
            .filter(one -> one.kind() == ErrorCode.Kind.ROW && one.name().equals(name))
            .findFirst();
    if (code.isEmpty()) {
      throw CallException.invalidField("code", "the code of a rejected row, or empty for all");
    }
    return code;
  }
}
