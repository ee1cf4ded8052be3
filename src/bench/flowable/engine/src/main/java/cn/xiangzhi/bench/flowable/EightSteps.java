package cn.xiangzhi.bench.flowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The summary case of the bench on Flowable as it comes (history level audit): a start and eight user tasks, each found by a
 * query and completed in a transaction of its own with what our form would state. First it makes the past ({@link Past}) as
 * many finished processes long as it is told. Then it reads seconds from standard input, answers whole cases a second on
 * standard output; an empty line ends it.
 */
public final class EightSteps {

    /** What each step states, as long as the forms of the product state it. */
    private static final List<String> FACTS = facts();

    private EightSteps() {}

    public static void main(String[] arguments) throws Exception {
        var hands = Integer.parseInt(arguments[3]);
        try (var source = new HikariDataSource()) {
            source.setJdbcUrl(arguments[0]);
            source.setUsername(arguments[1]);
            source.setPassword(arguments[2]);
            // its id generator takes a second connection while the first is held
            source.setMaximumPoolSize(hands * 2);
            var engine = new StandaloneProcessEngineConfiguration()
                    .setDataSource(source)
                    .setDatabaseSchemaUpdate("true")
                    .setAsyncExecutorActivate(false)
                    .buildProcessEngine();
            prepare(engine);
            Past.fill(arguments[0], arguments[1], arguments[2], Integer.parseInt(arguments[4]));
            System.out.println("ready");
            var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = orders.readLine(); line != null && !line.isBlank(); line = orders.readLine()) {
                System.out.println(perSecond(engine, hands, Double.parseDouble(line)));
            }
            engine.close();
        }
    }

    /** Deploys the process and makes one whole instance of it. */
    static void prepare(ProcessEngine engine) {
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("case.bpmn20.xml")
                .deploy();
        whole(engine);
    }

    private static double perSecond(ProcessEngine engine, int hands, double seconds) throws Exception {
        var until = System.nanoTime() + (long) (seconds * 1e9);
        var counts = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newCachedThreadPool()) {
            for (var hand = 0; hand < hands; hand++) {
                Callable<Integer> work = () -> {
                    var done = 0;
                    for (; System.nanoTime() < until; done++) {
                        whole(engine);
                    }
                    return done;
                };
                counts.add(threads.submit(work));
            }
        }
        var sum = 0;
        for (var count : counts) {
            sum += count.get();
        }
        return sum / seconds;
    }

    private static void whole(ProcessEngine engine) {
        Map<String, Object> lead = Map.of("source", "巡查发现", "summary", "摊贩占道经营", "place", "建设路");
        var id = engine.getRuntimeService()
                .startProcessInstanceByKey("summaryCase", UUID.randomUUID().toString(), lead)
                .getId();
        for (var facts : FACTS) {
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(id)
                    .singleResult();
            engine.getTaskService().complete(task.getId(), Map.of(task.getTaskDefinitionKey(), facts));
        }
    }

    private static List<String> facts() {
        try (var file = EightSteps.class.getResourceAsStream("/facts.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
