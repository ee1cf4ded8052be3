package cn.xiangzhi.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.OpenToAll;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All handlers of the program, and a hand to knock at each. */
final class Doors {

    private final MockMvc mvc;
    private final List<Door> all = new ArrayList<>();

    Doors(WebApplicationContext web) {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        web.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(this::add);
        all.sort(Comparator.comparing(Door::name));
    }

    record Door(
            HttpMethod method,
            String pattern,
            List<String> params,
            @Nullable Needs needs,
            boolean open,
            String handler) {

        String name() {
            return method + " " + pattern + " " + params + " " + handler;
        }

        boolean hasVariables() {
            return pattern.contains("{");
        }

        boolean reads() {
            return method == HttpMethod.GET;
        }

        boolean opensTo(Set<Right> rights) {
            return open
                    || (needs != null
                            && (needs.value().length == 0
                                    || Arrays.stream(needs.value()).anyMatch(rights::contains)));
        }
    }

    record Answer(String asked, int status, String location, String body) {

        String told() {
            return asked + " -> " + status + " " + location;
        }
    }

    List<Door> all() {
        return all;
    }

    /** Asks for the object of that id, whatever the handler calls its variable. */
    Answer knock(Door door, @Nullable Actor actor, UUID id) {
        var path = door.pattern().replaceAll("\\{[^}]+}", id.toString());
        return send(door, path, actor);
    }

    Answer ask(Door door, Actor actor, String query) {
        return send(door, door.pattern() + "?" + query, actor);
    }

    private void add(RequestMappingInfo info, HandlerMethod handler) {
        if (!handler.getBeanType().getName().startsWith("cn.xiangzhi.")) {
            return;
        }
        var params = info.getParamsCondition().getExpressions().stream()
                .filter(e -> !e.isNegated())
                .map(e -> e.getName())
                .toList();
        var methods = info.getMethodsCondition().getMethods().stream()
                .map(m -> HttpMethod.valueOf(m.name()))
                .toList();
        for (var method : methods.isEmpty() ? List.of(HttpMethod.GET) : methods) {
            for (var pattern : info.getPatternValues()) {
                all.add(new Door(
                        method,
                        pattern,
                        params,
                        handler.getMethodAnnotation(Needs.class),
                        handler.hasMethodAnnotation(OpenToAll.class),
                        handler.getShortLogMessage()));
            }
        }
    }

    private Answer send(Door door, String path, @Nullable Actor actor) {
        var request = MockMvcRequestBuilders.request(door.method(), URI.create(encoded(path)));
        door.params().forEach(p -> request.param(p, "x"));
        if (path.startsWith("/api/")) {
            request.accept(MediaType.APPLICATION_JSON);
            if (door.method() != HttpMethod.GET) {
                request.contentType(MediaType.APPLICATION_JSON).content("{}");
            }
        } else {
            request.accept(MediaType.TEXT_HTML);
            if (door.method() != HttpMethod.GET) {
                request.with(csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
            }
        }
        if (actor != null) {
            request.with(As.actor(actor));
        }
        return perform(request, door.method() + " " + path);
    }

    private Answer perform(MockHttpServletRequestBuilder request, String asked) {
        try {
            var response = mvc.perform(request).andReturn().getResponse();
            var location = response.getHeader("Location");
            return new Answer(asked, response.getStatus(), location == null ? "" : location, body(response));
        } catch (Exception thrown) {
            return new Answer(asked, 500, thrown.toString(), "");
        }
    }

    /** Also what is packed into a sheet. */
    private static String body(MockHttpServletResponse response) throws Exception {
        var bytes = response.getContentAsByteArray();
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        var file = Files.createTempFile("sheet", ".xlsx");
        Files.write(file, bytes);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }

    private static String encoded(String path) {
        return org.springframework.web.util.UriUtils.encodeQuery(path, StandardCharsets.UTF_8);
    }
}
