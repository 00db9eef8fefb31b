package org.asmengine.bootstrap.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.participation.Tin;
import org.asmengine.grpc.security.CertificateName;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The file that says who may call: for each caller one name of its certificate, its roles and, for
 * submitters, the TINs.
 *
 * <pre>{@code
 * callers:
 *   - uri: spiffe://example.org/portal
 *     roles: [submitter]
 *     tins: [123456789, 987654321]
 *   - dns: claims.example.org
 *     roles: [reader]
 * }</pre>
 *
 * <p>It is read strictly: whatever is doubtful ends the start. No message repeats a TIN.
 */
public final class CallersFile {

  private static final String CALLERS = "callers";
  private static final String ROLES = "roles";
  private static final String TINS = "tins";
  private static final String EVERY_TIN = "*";
  private static final int TOO_LONG = 1_000_000;
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z_-]{1,32}");
  private static final Map<String, CertificateName.Kind> KINDS =
      Stream.of(CertificateName.Kind.values())
          .collect(Collectors.toMap(kind -> lower(kind.name()), kind -> kind));
  private static final Map<String, Role> ROLE_NAMES =
      Stream.of(Role.values()).collect(Collectors.toMap(role -> lower(role.name()), role -> role));

  private final Path file;

  private CallersFile(Path file) {
    this.file = file;
  }

  /**
   * The callers by their names.
   *
   * @throws EngineException SECURITY_UNUSABLE when the file can't be read or something in it can't
   *     be meant
   */
  public static Map<CertificateName, Caller> read(Path file) {
    return new CallersFile(file).callers();
  }

  private Map<CertificateName, Caller> callers() {
    Map<CertificateName, Caller> callers = new LinkedHashMap<>();
    List<?> entries = list(root().get(CALLERS), CALLERS);
    for (int i = 0; i < entries.size(); i++) {
      String where = "caller " + (i + 1);
      Map<String, Object> entry = mapping(entries.get(i), where);
      CertificateName name = name(entry, where);
      Set<Role> roles = roles(entry, where);
      Caller caller = new Caller(name.text(), roles, tins(entry, roles, where));
      if (callers.put(name, caller) != null) {
        throw wrong(where + ": an earlier caller has the same name");
      }
    }
    return callers;
  }

  private Map<String, Object> root() {
    Map<String, Object> root = mapping(yaml(), "the file");
    if (!root.keySet().equals(Set.of(CALLERS))) {
      throw wrong("allowed: one list named 'callers', and nothing else");
    }
    return root;
  }

  private @Nullable Object yaml() {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file.toString())
            .setSchema(new FailsafeSchema()) // a TIN stays text
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(TOO_LONG)
            .build();
    try {
      return new Load(settings).loadFromString(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw wrong("can't be read (%s)".formatted(e.getClass().getSimpleName()));
    } catch (MarkedYamlEngineException e) {
      // Its message quotes the file.
      throw wrong(
          "not readable as YAML"
              + e.getProblemMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse(""));
    } catch (YamlEngineException e) {
      throw wrong("not readable as YAML");
    }
  }

  private CertificateName name(Map<String, Object> entry, String where) {
    List<String> names = entry.keySet().stream().filter(KINDS::containsKey).toList();
    Set<String> others = new HashSet<>(entry.keySet());
    others.removeAll(KINDS.keySet());
    others.removeAll(Set.of(ROLES, TINS));
    if (names.size() != 1 || !others.isEmpty()) {
      throw wrong(
          where + ": allowed: one of uri, dns and email; roles; tins for submitters; nothing else");
    }
    String kind = names.getFirst();
    if (entry.get(kind) instanceof String text && !text.isBlank()) {
      if (text.length() > Caller.LONGEST_NAME) {
        throw wrong(
            "%s: %s: found %d characters; allowed: up to %d"
                .formatted(where, kind, text.length(), Caller.LONGEST_NAME));
      }
      return new CertificateName(Optional.ofNullable(KINDS.get(kind)).orElseThrow(), text);
    }
    throw wrong("%s: %s: allowed: one text".formatted(where, kind));
  }

  private Set<Role> roles(Map<String, Object> entry, String where) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : texts(entry, ROLES, where)) {
      @Nullable Role role = ROLE_NAMES.get(name);
      if (role == null) {
        throw wrong(
            "%s: roles: found %s; allowed: %s"
                .formatted(where, harmless(name), String.join(", ", roleNames())));
      }
      if (!roles.add(role)) {
        throw wrong("%s: roles: %s is there twice".formatted(where, name));
      }
    }
    return roles;
  }

  private TinScope tins(Map<String, Object> entry, Set<Role> roles, String where) {
    if (!roles.contains(Role.SUBMITTER)) {
      if (entry.containsKey(TINS)) {
        throw wrong(where + ": tins: allowed for submitters only, others see all");
      }
      return TinScope.of(Set.of());
    }
    List<String> texts = texts(entry, TINS, where);
    if (texts.equals(List.of(EVERY_TIN))) {
      return TinScope.all();
    }
    Set<Tin> tins = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      if (!Tin.isValid(text)) {
        throw wrong(
            "%s: tins: number %d has %d characters; allowed: 9 digits, or '*' alone for all"
                .formatted(where, i + 1, text.length()));
      }
      if (!tins.add(Tin.of(text))) {
        throw wrong("%s: tins: number %d is there twice".formatted(where, i + 1));
      }
    }
    return TinScope.of(tins);
  }

  private List<String> texts(Map<String, Object> entry, String key, String where) {
    List<String> texts = new ArrayList<>();
    for (Object one : list(entry.get(key), where + ": " + key)) {
      if (!(one instanceof String text)) {
        throw wrong("%s: %s: allowed: a list of texts".formatted(where, key));
      }
      texts.add(text);
    }
    return texts;
  }

  private List<?> list(@Nullable Object value, String where) {
    if (value instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    throw wrong(where + ": allowed: a list with at least one entry");
  }

  private Map<String, Object> mapping(@Nullable Object value, String where) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(where + ": allowed: keys and values");
    }
    Map<String, Object> mapping = new LinkedHashMap<>();
    map.forEach((key, one) -> mapping.put(String.valueOf(key), one == null ? "" : one));
    return mapping;
  }

  private static String harmless(String text) {
    return HARMLESS.matcher(text).matches() ? "'" + text + "'" : "something else";
  }

  private static List<String> roleNames() {
    return Stream.of(Role.values()).map(role -> lower(role.name())).toList();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private EngineException wrong(String message) {
    return new EngineException(ErrorCode.SECURITY_UNUSABLE, file + ": " + message);
  }
}
