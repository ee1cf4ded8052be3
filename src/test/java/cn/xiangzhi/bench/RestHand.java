package cn.xiangzhi.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Does the process of src/bench/flowable over Flowable's own REST interface, on a connection of its own: started with the lead,
 * then each of its tasks found and completed with what our form would state.
 */
final class RestHand implements Closeable {

    private static final String RUNTIME = "/process-api/runtime/";
    private static final Pattern STARTED = Pattern.compile("\\{\"id\":\"([^\"]+)\"");
    private static final Pattern TASK =
            Pattern.compile("\\{\"data\":\\[\\{\"id\":\"([^\"]+)\".*?\"taskDefinitionKey\":\"([^\"]+)\"");
    private static final String LEAD =
            String.join(",", variable("source", "巡查发现"), variable("summary", "摊贩占道经营"), variable("place", "建设路"));

    private final Wire wire;
    private final List<String> facts;

    /** {@code facts} are what the steps state, one a line. */
    RestHand(int port, Path facts) throws IOException {
        wire = new Wire(port);
        this.facts = Files.readAllLines(facts);
    }

    /** One process from its start to its end. */
    void whole() throws IOException {
        var started = post("process-instances", 201, """
                {"processDefinitionKey":"summaryCase","businessKey":"%s","variables":[%s]}""".formatted(UUID.randomUUID(), LEAD));
        var found = STARTED.matcher(started);
        if (!found.find()) {
            throw new IllegalStateException("no process: " + started);
        }
        var id = found.group(1);
        for (var stated : facts) {
            var tasks = text(wire.get(RUNTIME + "tasks?processInstanceId=" + id, ""), 200);
            var task = TASK.matcher(tasks);
            if (!task.find()) {
                throw new IllegalStateException("no task: " + tasks);
            }
            post("tasks/" + task.group(1), 200, """
                    {"action":"complete","variables":[%s]}""".formatted(variable(task.group(2), stated)));
        }
    }

    private String post(String path, int wanted, String json) throws IOException {
        return text(wire.post(RUNTIME + path, "", "application/json", json), wanted);
    }

    private static String text(Wire.Answer answer, int wanted) {
        if (answer.status() != wanted) {
            throw new IllegalStateException("answered " + answer.status() + ": " + answer.text());
        }
        return answer.text();
    }

    private static String variable(String name, String value) {
        return "{\"name\":\"" + name + "\",\"value\":\""
                + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
