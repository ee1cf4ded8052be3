package cn.xiangzhi.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the house's own data files; every scalar is read as it is written, as text. */
final class Yaml {

    private Yaml() {}

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(String resource) {
        return (List<Map<String, Object>>) load(resource);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(String resource) {
        return (Map<String, Object>) load(resource);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Map<String, Object> entry, String key) {
        return (List<Map<String, Object>>) Objects.requireNonNull(entry.get(key), key);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> inner(Map<String, Object> entry, String key) {
        return (Map<String, Object>) Objects.requireNonNull(entry.get(key), key);
    }

    static String text(Map<String, Object> entry, String key) {
        return String.valueOf(Objects.requireNonNull(entry.get(key), key));
    }

    static String textOrEmpty(Map<String, Object> entry, String key) {
        return String.valueOf(entry.getOrDefault(key, ""));
    }

    private static Object load(String resource) {
        var options = new LoaderOptions();
        try (InputStream stream = Objects.requireNonNull(Yaml.class.getResourceAsStream(resource), resource)) {
            return new org.yaml.snakeyaml.Yaml(
                            new SafeConstructor(options),
                            new Representer(new org.yaml.snakeyaml.DumperOptions()),
                            new org.yaml.snakeyaml.DumperOptions(),
                            options,
                            new TextOnly())
                    .load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No dates, numbers or booleans guessed from how a word looks. */
    private static final class TextOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
