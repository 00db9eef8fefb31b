package org.asmengine.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Command line options, all of the form {@code --name value}. */
record Arguments(Map<String, String> values) {

  /**
   * Reads the options, or ends the program with exit code 2 and the usage. The usage shows optional
   * ones in brackets.
   */
  static Arguments parseOrExit(String usage, String[] args, String... known) {
    var values = new LinkedHashMap<String, String>();
    boolean wrong = args.length % 2 != 0;
    for (int i = 0; i + 1 < args.length; i += 2) {
      wrong |= !Arrays.asList(known).contains(args[i]) || values.put(args[i], args[i + 1]) != null;
    }
    var missing = new TreeSet<String>();
    for (String name : known) {
      if (!usage.contains("[" + name) && !values.containsKey(name)) {
        missing.add(name);
      }
    }
    if (wrong || !missing.isEmpty()) {
      System.err.println("usage: " + usage);
      System.exit(2);
    }
    return new Arguments(values);
  }

  String required(String name) {
    return Optional.ofNullable(values.get(name)).orElseThrow();
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
