package org.asmengine.bench.grpc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Command line options, all of the form {@code --name value}. */
record Options(Map<String, String> values) {

  /** Reads the options, or ends the program with exit code 2 and the usage. */
  static Options parseOrExit(String usage, String[] args, String... known) {
    var values = new HashMap<String, String>();
    boolean wrong = args.length % 2 != 0;
    for (int i = 0; i + 1 < args.length; i += 2) {
      wrong |= !Arrays.asList(known).contains(args[i]) || values.put(args[i], args[i + 1]) != null;
    }
    for (String name : known) {
      wrong |= !usage.contains("[" + name) && !values.containsKey(name);
    }
    if (wrong) {
      System.err.println("usage: " + usage);
      System.exit(2);
    }
    return new Options(values);
  }

  String text(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  int number(String name, int otherwise) {
    return values.containsKey(name) ? number(name) : otherwise;
  }
}
