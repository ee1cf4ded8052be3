package cn.xiangzhi.bench.flowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
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
 * query and completed in a transaction of its own with what our form would state. Reads seconds from standard input, answers
 * whole cases a second on standard output; an empty line ends it.
 */
public final class EightSteps {

    /** What each step states, as long as the forms of the product state it. */
    private static final List<String> FACTS = List.of(
            "{\"partyKind\":\"CITIZEN\",\"partyName\":\"罗庆生\",\"idNumber\":\"41089919710822035X\",\"address\":\"南坡村4组\"}",
            "{\"evidenceKind\":\"视听资料\",\"title\":\"两次现场照片\",\"content\":\"现场情况\",\"proves\":\"违法事实\",\"origin\":\"执法记录仪\"}",
            "{\"certificatesShown\":\"true\",\"facts\":\"在建设路占道经营，已当场拍摄\",\"violated\":\"条例第22条\",\"kinds\":\"罚款\",\"fine\":\"200\"}",
            "{\"noticeRecord\":\"录像\",\"pleaMade\":\"不陈述申辩\"}",
            "{\"decidedPlace\":\"现场\",\"signature\":\"当事人签名\",\"payBy\":\"银行或者电子支付\",\"lateFeeStated\":\"true\"}",
            "{\"reportedTo\":\"值班室\"}",
            "{\"amount\":\"200\",\"bankReference\":\"B2\",\"payer\":\"罗庆生\"}",
            "{\"closingReason\":\"已履行\",\"execution\":\"缴清\",\"opinion\":\"同意\"}");

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
            engine.getRepositoryService()
                    .createDeployment()
                    .addClasspathResource("case.bpmn20.xml")
                    .deploy();
            System.out.println("ready");
            var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = orders.readLine(); line != null && !line.isBlank(); line = orders.readLine()) {
                System.out.println(perSecond(engine, hands, Double.parseDouble(line)));
            }
            engine.close();
        }
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
}
