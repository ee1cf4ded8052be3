package cn.xiangzhi.access.signin;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Failed sign-ins an address may have in a quarter of an hour; whoever signs in rightly uses none of them. */
@Component
class AddressLimit {

    private final Allowance<String> failures;

    AddressLimit(@Value("${xiangzhi.sign-in.failures-per-address:40}") int most) {
        failures = new Allowance<>(most, Duration.ofMinutes(15));
    }

    boolean exhausted(String address) {
        return failures.exhausted(address);
    }

    void failed(String address) {
        failures.take(address);
    }
}
