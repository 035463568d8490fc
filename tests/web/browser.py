# SPDX-License-Identifier: MIT
"""Chromium without scripts, driven by what a person reads on the page."""

import shutil

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

NO_SCRIPT = {"profile.managed_default_content_settings.javascript": 2, "credentials_enable_service": False}


def program(*names):
    """The first of these that there is; Debian and Ubuntu name the browser differently."""
    found = [path for path in map(shutil.which, names) if path]
    assert found, f"none of {names} is installed; packaging/packages.test lists their packages"
    return found[0]


class Browser:
    def __init__(self, home, artifacts):
        options = Options()
        # The sandbox needs rights that a container does not give, and only our own page is opened.
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en",
                     "--window-size=1280,900", "--force-device-scale-factor=1", f"--user-data-dir={home}"):
            options.add_argument(flag)
        options.add_experimental_option("prefs", NO_SCRIPT)
        options.binary_location = program("chromium", "chromium-browser")
        service = Service(program("chromedriver"), log_path=str(home / "driver.log"))
        self.driver = webdriver.Chrome(service=service, options=options)
        self.artifacts = artifacts
        artifacts.mkdir(parents=True, exist_ok=True)
        self.driver.get("data:text/html,<title>off</title><script>document.title='on'</script>")
        assert self.driver.title == "off", "this browser runs scripts"

    def forget(self):
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
        self.driver.get("about:blank")

    def quit(self):
        self.driver.quit()

    def open(self, link):
        self.driver.get(link)
        return self

    @property
    def heading(self):
        return self.driver.find_element(By.TAG_NAME, "h1").text

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    def has(self, selector):
        return bool(self.driver.find_elements(By.CSS_SELECTOR, selector))

    def control(self, label):
        """The button or link that says exactly this."""
        for element in self.driver.find_elements(By.CSS_SELECTOR, "button, a"):
            if element.text == label:
                return element
        raise NoSuchElementException(f"nothing says {label!r} on:\n{self.text}")

    def controls(self):
        return [element.text for element in self.driver.find_elements(By.CSS_SELECTOR, "button, a")]

    def press(self, label):
        """Presses it and waits for the page that comes."""
        page = self.driver.find_element(By.TAG_NAME, "html")
        self.control(label).click()
        WebDriverWait(self.driver, 30).until(lambda driver: driver.find_element(By.TAG_NAME, "html") != page)
        return self

    def field(self, label):
        for element in self.driver.find_elements(By.TAG_NAME, "label"):
            if element.text == label:
                return self.driver.find_element(By.ID, element.get_attribute("for"))
        raise NoSuchElementException(f"no field {label!r} on:\n{self.text}")

    def fill(self, label, text):
        field = self.field(label)
        field.clear()
        field.send_keys(text)
        return self

    def below(self, label):
        """What a screen reader adds to the field: its help, or why it was refused."""
        described = self.field(label).get_attribute("aria-describedby")
        return self.driver.find_element(By.ID, described).text if described else ""

    def log_in(self, who, password):
        self.fill("E-mail or phone", who).fill("Password", password)
        return self.press("Log in and continue")

    def register(self, name, password, email=None):
        if email:
            self.fill("E-mail", email)
        self.fill("Display name", name).fill("Password", password)
        return self

    def picture(self, name, dark=False, width=1280, height=900):
        scheme = "dark" if dark else "light"
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        self.driver.set_window_size(width, height)
        assert self.driver.save_screenshot(str(self.artifacts / f"page-{name}.png"))
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
        self.driver.set_window_size(1280, 900)
