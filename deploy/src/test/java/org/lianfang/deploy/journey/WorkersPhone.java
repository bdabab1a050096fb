package org.lianfang.deploy.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import org.lianfang.deploy.browser.Chromium;

/** A grid worker's phone on a round, with signal or without. */
final class WorkersPhone implements AutoCloseable {

    /** The pages are on the phone once the worker behind them has taken over. */
    private static final String HAS_ALL_IT_NEEDS =
            """
            () => new Promise(resolve => navigator.serviceWorker.controller
              ? resolve() : navigator.serviceWorker.addEventListener('controllerchange', () => resolve()))
            """;

    private final Visitor worker;

    WorkersPhone(Chromium chromium, RunningStack stack) {
        this(chromium.phone(), stack);
    }

    WorkersPhone(BrowserContext phone, RunningStack stack) {
        worker = new Visitor(phone, stack).loggedInAs(Logins.GRID_WORKER);
    }

    Visitor visitor() {
        return worker;
    }

    Locator onTheRound(String household) {
        return worker.page().locator("a[href^='/worker/visit/" + household + "']");
    }

    void loseSignal() {
        worker.page().evaluate(HAS_ALL_IT_NEEDS);
        worker.phone().setOffline(true);
    }

    void findSignal() {
        worker.phone().setOffline(false);
        worker.awaits("填报已全部同步");
    }

    /** 36.5 °C and 37.6 °C, which is measured again, and a need in plain words. */
    void recordTwoReadingsAndANeed() {
        Locator temperatures = worker.page().locator("input[placeholder='36.5']");
        temperatures.first().waitFor();
        temperatures.nth(0).fill("365");
        temperatures.nth(1).fill("37.6");
        worker.awaits("再测一次");
        worker.page().click("text=保存本户");
        worker.awaits("请填第二次体温");
        worker.page().getByLabel("第二次体温").fill("37.4");
        worker.page().getByLabel("按原话写").fill("面粉5斤、白糖2斤");
        worker.awaits("现在没有信号");
        worker.picture("phone-visit-without-signal");
        worker.page().click("text=保存本户");
    }

    @Override
    public void close() {
        worker.close();
    }
}
