package cn.xiangzhi.bench.flowable;

import java.util.ArrayList;
import java.util.List;
import org.flowable.engine.ProcessEngine;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Flowable's own REST interface on its starter, with what costs it time and the bench does not need turned off: nobody signs
 * in, and there is no engine but the process engine. It makes the past ({@link Past}) as long as it is told, answers its port
 * on standard output, and ends with its standard input.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class OverRest {

    private static final List<String> SETTINGS = List.of(
            "--server.port=0",
            "--server.tomcat.max-keep-alive-requests=-1",
            "--spring.main.banner-mode=off",
            "--spring.threads.virtual.enabled=true",
            "--logging.level.root=warn",
            "--flowable.history-level=audit",
            "--flowable.async-executor-activate=false",
            "--flowable.check-process-definitions=false",
            "--flowable.idm.enabled=false",
            "--flowable.eventregistry.enabled=false");

    /** Numbers from blocks, as the engine has by itself: shorter than the starter's identifiers, and in order. */
    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> numbers() {
        return configuration -> configuration.setIdGenerator(null);
    }

    public static void main(String[] arguments) throws Exception {
        var answers = System.out;
        System.setOut(System.err);
        var settings = new ArrayList<>(SETTINGS);
        settings.add("--spring.datasource.url=" + arguments[0]);
        settings.add("--spring.datasource.username=" + arguments[1]);
        settings.add("--spring.datasource.password=" + arguments[2]);
        settings.add("--spring.datasource.hikari.maximum-pool-size=" + Integer.parseInt(arguments[3]) * 2);
        try (var context = SpringApplication.run(OverRest.class, settings.toArray(String[]::new))) {
            EightSteps.prepare(context.getBean(ProcessEngine.class));
            Past.fill(arguments[0], arguments[1], arguments[2], Integer.parseInt(arguments[4]));
            answers.println(context.getEnvironment().getProperty("local.server.port"));
            while (System.in.read() >= 0) {
                // until the bench closes it
            }
        }
    }
}
