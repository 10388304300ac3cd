//! `/me`: who the account is and how it can pay.

use super::clock;
use super::fault::Fault;
use super::keys::Account;
use super::money;
use super::request::Request;
use super::settings::Region;
use super::world::World;
use jiff::Timestamp;
use serde_json::{Value, json};

/// A registered payment method.
#[derive(Clone, Debug)]
pub(crate) struct Method {
    pub(crate) id: i64,
    pub(crate) kind: String,
    pub(crate) status: String,
    default: bool,
}

/// `GET /me`
pub(crate) fn me(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let account = call.account().unwrap_or(Account::Stranger);
    let subsidiary = world.subsidiary();
    let code = money::currency(subsidiary);
    let (symbol, country, language) = match world.settings.region {
        Region::Eu => ("€", "FR", "fr_FR"),
        Region::Ca => ("$", "CA", "en_CA"),
        Region::Us => ("$", "US", "en_US"),
    };
    let (firstname, name) = match account {
        Account::Customer => ("Camille", "Customer"),
        Account::Stranger => ("Sam", "Stranger"),
    };
    Ok(json!({
        "address": "1 rue de l'Exemple", "area": null, "birthCity": null, "birthDay": null, "city": "Exempleville",
        "companyNationalIdentificationNumber": null, "complementaryAddress": null, "corporationType": null,
        "country": country, "currency": {"code": code, "symbol": symbol},
        "customerCode": "0000-0000-00", "email": "billing@example.invalid", "fax": null, "firstname": firstname,
        "italianSDI": null, "kycValidated": true, "language": language, "legalform": world.settings.legalform, "name": name,
        "nationalIdentificationNumber": null, "nichandle": account.nichandle(), "organisation": "Example",
        "ovhCompany": "ovh", "ovhSubsidiary": subsidiary, "phone": null, "phoneCountry": null, "phoneType": null,
        "purposeOfPurchase": null, "sex": null, "spareEmail": null, "state": "complete", "vat": null, "zip": "00000",
    }))
}

/// `GET /me/payment/method?default=&paymentType=&status=`
pub(crate) fn payment_methods(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let default = match call.query("default") {
        None => None,
        Some("true") => Some(true),
        Some("false") => Some(false),
        Some(other) => {
            return Err(Fault::bad_request(format!("[default] Given data ({other}) is not valid for type boolean")));
        }
    };
    let methods = methods_of(world, call.account()).into_iter().filter(|method| {
        default.is_none_or(|default| method.default == default)
            && call.query("paymentType").is_none_or(|kind| method.kind == kind)
            && call.query("status").is_none_or(|status| method.status == status)
    });
    Ok(methods.map(|method| json!(method.id)).collect())
}

/// `GET /me/payment/method/{paymentMethodId}`
pub(crate) fn payment_method(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let id = call.number("paymentMethodId");
    let method = methods_of(world, call.account()).into_iter().find(|method| method.id == id);
    let method = method.ok_or_else(|| Fault::missing_object("paymentMethodId", call.name("paymentMethodId")))?;
    let date = clock::format(Timestamp::UNIX_EPOCH);
    Ok(json!({
        "billingContactId": null, "creationDate": date, "default": method.default, "description": null,
        "expirationDate": null, "formSessionId": null, "icon": {"data": null, "name": "icon", "url": null},
        "integration": "NONE", "label": "XXXX XXXX XXXX 0000", "lastUpdate": date, "merchantId": null, "oneclick": true,
        "paymentMeanId": method.id, "paymentMethodId": method.id, "paymentSubType": null, "paymentType": method.kind,
        "status": method.status,
    }))
}

/// The registered methods of an account. The old bank account is there because orders refuse it.
pub(crate) fn methods_of(world: &World, account: Option<Account>) -> Vec<Method> {
    let first = match account {
        Some(Account::Customer) => 100_001,
        Some(Account::Stranger) => 200_001,
        None => return Vec::new(),
    };
    let (kind, status) = (&world.settings.default_payment_type, &world.settings.default_payment_status);
    let card = Method { id: first, kind: kind.clone(), status: status.clone(), default: true };
    let other = |id, kind: &str| Method { id, kind: kind.to_owned(), status: "VALID".to_owned(), default: false };
    let others = [other(first + 1, "SEPA_DIRECT_DEBIT"), other(first + 2, "BANK_ACCOUNT")];
    world.settings.default_payment_method.then_some(card).into_iter().chain(others).collect()
}

/// The ids of the methods that orders accept.
pub(crate) fn valid_methods(world: &World, account: Account) -> Vec<i64> {
    let methods = methods_of(world, Some(account)).into_iter();
    methods.filter(|method| method.kind != "BANK_ACCOUNT" && method.status == "VALID").map(|method| method.id).collect()
}
