//! A small client of its own, so that the sandbox is not tested with its own code.

use reqwest::{Method, header::HeaderMap};
use sandbox::ovh::Ovh;
use serde_json::{Value, json};
use sha1::{Digest, Sha1};

/// A client with one consumer key, or with none.
pub(crate) struct Client {
    pub(crate) ovh: Ovh,
    pub(crate) http: reqwest::Client,
    pub(crate) endpoint: String,
    pub(crate) application: String,
    pub(crate) secret: String,
    pub(crate) consumer: Option<String>,
    /// Seconds its clock is ahead of the sandbox's.
    pub(crate) skew: i64,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Reply {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    /// The body of a call that must have gone well.
    pub(crate) fn ok(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text);
        self.json()
    }

    pub(crate) fn message(&self) -> String {
        self.json()["message"].as_str().unwrap().to_owned()
    }
}

/// A fresh pretend OVHcloud and its customer.
pub(crate) async fn customer() -> Client {
    let ovh = Ovh::start(0).await.unwrap();
    let address = ovh.address();
    Client {
        ovh,
        http: reqwest::Client::new(),
        endpoint: address.endpoint,
        application: address.application_key,
        secret: address.application_secret,
        consumer: Some(address.consumer_key),
        skew: 0,
    }
}

impl Client {
    pub(crate) fn with_key(&self, consumer: Option<&str>) -> Client {
        Client {
            ovh: self.ovh.clone(),
            http: self.http.clone(),
            endpoint: self.endpoint.clone(),
            application: self.application.clone(),
            secret: self.secret.clone(),
            consumer: consumer.map(str::to_owned),
            skew: self.skew,
        }
    }

    pub(crate) fn stranger(&self) -> Client {
        self.with_key(Some(&self.ovh.address().stranger_consumer_key))
    }

    pub(crate) async fn try_call(&self, method: Method, path: &str, body: Option<Value>) -> reqwest::Result<Reply> {
        let url = format!("{}{path}", self.endpoint);
        let body = body.map(|body| body.to_string()).unwrap_or_default();
        let mut request = self.http.request(method.clone(), &url).header("X-Ovh-Application", &self.application);
        if let Some(consumer) = &self.consumer {
            let now = jiff::Timestamp::now().as_second() + self.ovh.clock_offset() + self.skew;
            let text = format!("{}+{consumer}+{method}+{url}+{body}+{now}", self.secret);
            let hash: String = Sha1::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
            request = request
                .header("X-Ovh-Consumer", consumer)
                .header("X-Ovh-Timestamp", now)
                .header("X-Ovh-Signature", format!("$1${hash}"));
        }
        if !body.is_empty() {
            request = request.header("Content-Type", "application/json").body(body);
        }
        let response = request.send().await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Ok(Reply { status, headers, text: response.text().await? })
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.try_call(Method::GET, path, None).await.unwrap()
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Reply {
        self.try_call(Method::POST, path, Some(body)).await.unwrap()
    }

    pub(crate) async fn post_owned(&self, path: String, body: Value) -> Reply {
        self.post(&path, body).await
    }

    pub(crate) async fn post_nothing(&self, path: &str) -> Reply {
        self.try_call(Method::POST, path, None).await.unwrap()
    }

    pub(crate) async fn put(&self, path: &str, body: Value) -> Reply {
        self.try_call(Method::PUT, path, Some(body)).await.unwrap()
    }

    pub(crate) async fn delete(&self, path: &str) -> Reply {
        self.try_call(Method::DELETE, path, None).await.unwrap()
    }

    /// A new cart of the account's own subsidiary, assigned; its path.
    pub(crate) async fn cart(&self) -> String {
        let subsidiary = self.get("/me").await.ok()["ovhSubsidiary"].clone();
        let cart = self.post("/order/cart", json!({"ovhSubsidiary": subsidiary})).await.ok();
        let path = format!("/order/cart/{}", cart["cartId"].as_str().unwrap());
        self.post_nothing(&format!("{path}/assign")).await.ok();
        path
    }

    /// Puts a plan into a cart; the item's path.
    pub(crate) async fn item(&self, cart: &str, plan: &str) -> String {
        let body = json!({"planCode": plan, "duration": "P1M", "pricingMode": "default", "quantity": 1});
        let item = self.post(&format!("{cart}/cloud"), body).await.ok();
        format!("{cart}/item/{}", item["itemId"])
    }

    pub(crate) async fn configure(&self, item: &str, label: &str, value: &str) -> Reply {
        self.post(&format!("{item}/configuration"), json!({"label": label, "value": value})).await
    }

    /// A cart with a project of this name, ready for checkout.
    pub(crate) async fn ready(&self, name: &str) -> String {
        let cart = self.cart().await;
        let item = self.item(&cart, "project.2018").await;
        self.configure(&item, "description", name).await.ok();
        cart
    }

    /// Pays an order with a registered mean.
    pub(crate) async fn pay_with(&self, order: &str, mean: &str) -> Reply {
        let path = format!("{order}/payWithRegisteredPaymentMean");
        self.post(&path, json!({"paymentMean": mean})).await
    }

    /// Orders a project; the order's path.
    pub(crate) async fn order(&self, name: &str) -> String {
        let cart = self.ready(name).await;
        let order = self.post_nothing(&format!("{cart}/checkout")).await.ok();
        format!("/me/order/{}", order["orderId"])
    }
}
