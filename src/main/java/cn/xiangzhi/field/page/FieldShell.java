package cn.xiangzhi.field.page;

import cn.xiangzhi.secrecy.Sm3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The files the field page consists of, as one thing: changed together, kept together. */
@Component
class FieldShell {

    static final List<String> SCRIPTS = List.of(
            "keys.js",
            "box.js",
            "acts.js",
            "asking.js",
            "parcels.js",
            "sending.js",
            "line.js",
            "look.js",
            "cases.js",
            "visits.js",
            "queue.js",
            "record.js",
            "pad.js",
            "sign.js",
            "paper.js",
            "decline.js",
            "patrol.js",
            "material.js",
            "forms.js",
            "spot.js",
            "field.js");

    static final List<String> FILES = Stream.concat(
                    SCRIPTS.stream(),
                    Stream.of("field.css", "icon.svg", "icon-192.png", "icon-512.png", "field.webmanifest"))
            .toList();

    private final String version;
    private final String worker;

    FieldShell() {
        version = Sm3.hex(FILES.stream()
                                .map(name -> Sm3.hex(read("static/public/field/" + name)))
                                .collect(Collectors.joining())
                        + Sm3.hex(read("templates/field/page.html"))
                        + Sm3.hex(read("field/worker.js")))
                .substring(0, 16);
        var names = FILES.stream().map(name -> "\"/public/field/" + name + "\"").collect(Collectors.joining(", "));
        worker = "const VERSION = \"" + version + "\";\nconst FILES = [" + names + "];\n"
                + new String(read("field/worker.js"), StandardCharsets.UTF_8);
    }

    String version() {
        return version;
    }

    String worker() {
        return worker;
    }

    private static byte[] read(String path) {
        try (var stream = new ClassPathResource(path).getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(path, missing);
        }
    }
}
