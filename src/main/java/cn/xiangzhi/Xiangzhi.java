package cn.xiangzhi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Xiangzhi 乡治: the working system of a Chinese township. */
@SpringBootApplication
public class Xiangzhi {

    public static void main(String[] args) {
        SpringApplication.run(Xiangzhi.class, args);
    }
}
